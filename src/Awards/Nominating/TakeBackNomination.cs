using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>The nominator takes a sent nomination back to mend it, while it could still be sent again. The nominee is asked anew then; endorsements stay.</summary>
public sealed class TakeBackNomination(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(NominationId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsLedBy(by).WithText().SingleOrDefaultAsync(n => n.Id == id && n.Nominator == by.User, ct);
        if (nomination is null)
            return await db.NotToChangeAsync(id, by, ct);
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (!May(nomination, edition, clock.GetUtcNow()))
            return AwardsErrors.CannotTakeBack;
        if (nomination.Claims.SelectMany(c => c.Evidence).Any(e => e.Contest == ContestState.Contested))
            return AwardsErrors.ContestOpen;

        nomination.State = NominationState.Draft;
        nomination.Consent = Consent.NotAsked;
        nomination.ConsentAnsweredAt = null;
        nomination.ConsentTokenHash = null;
        nomination.MayName = false;
        nomination.MayFollow = false;
        nomination.MayContact = false;
        nomination.MayFollowShortlisted = false;
        nomination.Revision++;
        acts.Record(new NominationTakenBack(nomination.Id, nomination.Sendings), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    internal static bool May(Nomination nomination, Edition edition, DateTimeOffset now) =>
        nomination is { State: NominationState.Submitted, Eligibility: Eligibility.NotDecided } && NominatingGate.Closed(edition, nomination, now) is null;
}
