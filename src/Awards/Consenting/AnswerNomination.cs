using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Consenting;

/// <summary>The nominee agrees or declines, and says whether the roll may name them, whether we may follow their work, and whether we may write to them after the award: each by itself.</summary>
public sealed class AnswerNomination(PalmaresDb db, ActLog acts, TimeProvider clock, WriteLetter letters)
{
    /// <param name="Orcid">To stand on the roll beside the name; left out, nothing stands there.</param>
    /// <param name="Ror">The same for the organisation.</param>
    public sealed record Input(NomineeKey Key, bool? Agree, bool MayName, bool MayFollow, string? Orcid = null, string? Ror = null, bool MayContact = false, bool MayFollowShortlisted = false);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var nomination = await db.AboutMe(input.Key, by).SingleOrDefaultAsync(ct);
        if (nomination is null)
            return input.Key.Secret is null ? AwardsErrors.NoSuchNomination : AwardsErrors.LinkNotValid;
        if (input.Agree is not { } agree)
            return AwardsErrors.AnswerNeeded;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        var choosing = agree && ConsentRules.MayChoose(edition.Phase, nomination.Consent);
        if (!choosing && !ConsentRules.MayAnswer(edition.Phase, edition.ScreeningCloses, clock.GetUtcNow()))
            return AwardsErrors.AnswerClosed;
        var (orcid, ror) = (ScholarlyIds.Orcid(input.Orcid), ScholarlyIds.Ror(input.Ror));
        if (orcid.IsError || ror.IsError)
            return orcid.IsError ? orcid.Error : ror.Error;

        (nomination.Orcid, nomination.Ror) = agree && input.MayName ? (orcid.Value, ror.Value) : (null, null);
        Answer(nomination, agree, input, by);
        await letters.StageAsync(new Letter(agree ? NomineeLetters.ConsentGiven : NomineeLetters.ConsentDeclined, nomination.NomineeEmail, nomination.NomineeName) { About = nomination.Id.Value, ["number"] = nomination.Number }, ct);
        if (!agree)
            ReopenEligibility(nomination);
        acts.Record(new NominationAnswered(nomination.Id, agree, nomination.MayName, nomination.MayFollow, nomination.MayContact, nomination.MayFollowShortlisted), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private void Answer(Nomination nomination, bool agree, Input input, Actor by)
    {
        nomination.Consent = agree ? Consent.Agreed : Consent.Declined;
        nomination.ConsentAnsweredAt = clock.GetUtcNow();
        nomination.MayName = agree && input.MayName;
        nomination.MayFollow = agree && input.MayFollow;
        nomination.MayFollowShortlisted = nomination.MayFollow && input.MayFollowShortlisted;
        nomination.MayContact = agree && input.MayContact;
        if (by.User is { } user && by.May(Permission.AnswerNomination))
            nomination.NomineeUser ??= user;
    }

    /// <summary>An eligibility decided before the refusal no longer holds.</summary>
    private static void ReopenEligibility(Nomination nomination)
    {
        nomination.Eligibility = Eligibility.NotDecided;
        nomination.EligibilityDecidedAt = null;
    }
}
