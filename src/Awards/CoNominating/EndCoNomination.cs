using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.CoNominating;

/// <summary>The nominator takes somebody off, or takes an invitation back; their link and their signature go.</summary>
public sealed class RemoveCoNominator(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(NominationId Nomination, CoNominatorId CoNominator);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsLedBy(by).Include(n => n.CoNominators).SingleOrDefaultAsync(n => n.Id == input.Nomination && n.Nominator == by.User, ct);
        if (nomination is null)
            return await db.NotToChangeAsync(input.Nomination, by, ct);
        if (nomination.CoNominators.SingleOrDefault(c => c.Id == input.CoNominator && c.EndedAt is null) is not { } leaving)
            return NominatingErrors.NoSuchCoNominator;
        if (CoNominatingRules.Closed((await db.EditionAsync(nomination.EditionId, ct))!, clock.GetUtcNow()) is { } closed)
            return closed;

        (leaving.State, leaving.TokenHash, leaving.EndedAt) = (CoNominatorState.Removed, null, clock.GetUtcNow());
        acts.Record(new CoNominatorRemoved(nomination.Id, leaving.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>A co-nominator leaves, at any time before judging. That they had a hand in it stays known to the search for conflicts.</summary>
public sealed class LeaveNomination(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(NominationId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var nomination = await db.Set<Nomination>().Include(n => n.CoNominators).SingleOrDefaultAsync(n => n.Id == id, ct);
        if (nomination?.Beside(user) is not { } leaving)
            return NominatingErrors.NoSuchCoNominator;
        if (CoNominatingRules.Closed((await db.EditionAsync(nomination.EditionId, ct))!, clock.GetUtcNow()) is { } closed)
            return closed;

        (leaving.State, leaving.EndedAt) = (CoNominatorState.Left, clock.GetUtcNow());
        acts.Record(new CoNominatorLeft(nomination.Id, leaving.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
