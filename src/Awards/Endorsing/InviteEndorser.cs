using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Records;

namespace Palmares.Awards.Endorsing;

/// <summary>The nominator asks somebody to endorse. They get a letter with a link that is theirs alone.</summary>
public sealed class InviteEndorser(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address)
{
    /// <param name="Instead">Somebody asked earlier who has not answered: their link dies.</param>
    public sealed record Input(NominationId Nomination, string Name, string Email, string? Organisation, PersonId? Person = null, EndorsementId? Instead = null);

    public async Task<Result<EndorsementId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsWrittenBy(by).Include(n => n.Endorsements).Include(n => n.CoNominators).SingleOrDefaultAsync(n => n.Id == input.Nomination && n.State != NominationState.Withdrawn, ct);
        if (nomination is null)
            return await db.NotToChangeAsync(input.Nomination, by, ct);
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (EndorsingGate.Closed(edition, clock.GetUtcNow()) is { } closed)
            return closed;
        if (Check(input, nomination) is { } error)
            return error;
        if (Replace(input, nomination, by) is { } refused)
            return refused;
        if (nomination.Endorsements.Count(e => e.State is EndorsementState.Invited or EndorsementState.Given) >= edition.EndorsementsMax)
            return AwardsErrors.EnoughEndorsers.With(edition.EndorsementsMax);

        var secret = ids.NewSecret();
        var endorsement = Make(input, secret);
        db.Set<Endorsement>().Add(endorsement);
        await letters.StageAsync(EndorserLetter.Write(endorsement, nomination, edition, address.To("/endorse/" + secret), clock.GetUtcNow()), ct);
        acts.Record(new EndorserInvited(nomination.Id, endorsement.Id), by);
        await db.SaveChangesAsync(ct);
        return endorsement.Id;
    }

    private static Error? Check(Input input, Nomination nomination)
    {
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Length > Nomination.NameLimit)
            return AwardsErrors.NameNeeded;
        if (!Addresses.LooksRight(input.Email))
            return AwardsErrors.EmailNeeded;
        if (Addresses.Same(input.Email, nomination.NomineeEmail) || input.Person == nomination.Nominee)
            return AwardsErrors.EndorserIsNominee;
        if (nomination.CoNominators.Any(c => c.EndedAt is null && Addresses.Same(c.Email, input.Email)))
            return NominatingErrors.EndorserNominates;
        return nomination.Endorsements.Any(e => e.State != EndorsementState.Replaced && Addresses.Same(e.Email, input.Email)) ? AwardsErrors.EndorserAskedAlready : null;
    }

    private Error? Replace(Input input, Nomination nomination, Actor by)
    {
        if (input.Instead is not { } id)
            return null;
        if (nomination.Endorsements.SingleOrDefault(e => e.Id == id) is not { } earlier)
            return AwardsErrors.NoSuchEndorsement;
        if (earlier.State != EndorsementState.Invited)
            return AwardsErrors.EndorsementAnswered;
        earlier.State = EndorsementState.Replaced;
        earlier.TokenHash = null;
        acts.Record(new EndorserReplaced(nomination.Id, earlier.Id), by);
        return null;
    }

    private Endorsement Make(Input input, string secret) => new()
    {
        Id = ids.New<EndorsementId>(),
        NominationId = input.Nomination,
        Name = input.Name.Trim(),
        Email = Addresses.Fold(input.Email),
        Organisation = string.IsNullOrWhiteSpace(input.Organisation) ? null : input.Organisation.Trim(),
        Person = input.Person,
        TokenHash = SecretLink.Hash(secret),
        InvitedAt = clock.GetUtcNow(),
    };
}
