using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Endorsing;

/// <summary>The holder of the letter's link endorses the nomination. The link works once.</summary>
public sealed class GiveEndorsement(PalmaresDb db, ActLog acts, TimeProvider clock, WriteLetter letters, IEnumerable<IPartyRules> parties)
{
    /// <param name="Confidential">The nominee does not read it; secretary and judges do.</param>
    /// <param name="AsItIs">It may name those whom the edition hides from judges.</param>
    public sealed record Input(string Secret, string Relationship, string Text, bool Confidential, bool AsItIs = false);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await db.InvitationAsync(input.Secret, ct) is not { } invitation)
            return AwardsErrors.LinkNotValid;
        if (EndorsingGate.Closed(invitation.Edition, clock.GetUtcNow()) is { } closed)
            return closed;
        if (Check(input) is { } error)
            return error;
        if (!input.AsItIs && Named(invitation, input) is { Count: > 0 } named)
            return AwardsErrors.NamesWhoIsHidden.With(string.Join(", ", named));

        var endorsement = invitation.Endorsement;
        foreach (var rules in parties)
        {
            if (await rules.EndorsingAsync(invitation.Edition.Id, ListReviewable.Reviewable(invitation.Nomination), new(endorsement.Name, endorsement.Person, by.User), by, ct) is { } refused)
                return refused;
        }

        endorsement.State = EndorsementState.Given;
        endorsement.TokenHash = null;
        endorsement.AnsweredAt = clock.GetUtcNow();
        endorsement.Relationship = input.Relationship.Trim();
        endorsement.Text = input.Text.Trim();
        endorsement.Confidential = input.Confidential;
        await letters.StageAsync(new Letter(SupportLetters.EndorsementGiven, endorsement.Email, endorsement.Name) { About = endorsement.NominationId.Value, ["number"] = invitation.Nomination.Number, ["text"] = endorsement.Text }, ct);
        acts.Record(new EndorsementGiven(invitation.Nomination.Id, endorsement.Id, input.Confidential), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    /// <summary>Only whom the endorser knows of: nominee, nominator, and the endorser's own name.</summary>
    private static IReadOnlyList<string> Named(Invitation invitation, Input input)
    {
        var (endorsement, nomination, edition) = invitation;
        return edition.ReadWithoutNames() ? NamesInText.Found($"{input.Relationship}\n{input.Text}", [nomination.NomineeName, nomination.OnBehalfOf ?? nomination.NominatorName, endorsement.Name]) : [];
    }

    private static Error? Check(Input input)
    {
        if (string.IsNullOrWhiteSpace(input.Relationship))
            return AwardsErrors.RelationshipNeeded;
        if (input.Relationship.Length > Endorsement.RelationshipLimit)
            return AwardsErrors.TooLong.With("The relationship", input.Relationship.Length, Endorsement.RelationshipLimit).At("Relationship");
        var words = Words.Count(input.Text);
        if (words == 0)
            return AwardsErrors.EndorsementTextNeeded;
        if (words > Endorsement.TextWords)
            return AwardsErrors.TooManyWords.With("The endorsement", words, Endorsement.TextWords).At("Text");
        return input.Text.Length > Nomination.TextLimit ? AwardsErrors.TooLong.With("The endorsement", input.Text.Length, Nomination.TextLimit).At("Text") : null;
    }
}

/// <summary>The holder of the link says no. The nominator is told that they may ask somebody else.</summary>
public sealed class DeclineEndorsement(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(string Secret);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await db.InvitationAsync(input.Secret, ct) is not { } invitation)
            return AwardsErrors.LinkNotValid;

        invitation.Endorsement.State = EndorsementState.Declined;
        invitation.Endorsement.TokenHash = null;
        invitation.Endorsement.AnsweredAt = clock.GetUtcNow();
        acts.Record(new EndorsementDeclined(invitation.Nomination.Id, invitation.Endorsement.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
