using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>The nominator takes a nomination back, before the judges have it.</summary>
public sealed class WithdrawNomination(PalmaresDb db, ActLog acts)
{
    public sealed record Input(NominationId Nomination, string? Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsLedBy(by).Include(n => n.Endorsements).SingleOrDefaultAsync(n => n.Id == input.Nomination, ct);
        if (nomination is null)
            return await db.NotToChangeAsync(input.Nomination, by, ct);
        var phase = await db.Set<Edition>().Where(e => e.Id == nomination.EditionId).Select(e => e.Phase).SingleAsync(ct);
        if (nomination.State == NominationState.Withdrawn || phase > EditionPhase.Screening)
            return AwardsErrors.CannotWithdraw;

        nomination.State = NominationState.Withdrawn;
        nomination.Revision++;
        nomination.ConsentTokenHash = null;
        foreach (var endorsement in nomination.Endorsements)
            endorsement.TokenHash = null;
        acts.Record(new NominationWithdrawn(nomination.Id), by, input.Reason);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
