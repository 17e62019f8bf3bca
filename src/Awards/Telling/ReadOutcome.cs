using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Telling;

/// <summary>What was decided on one nomination, for those who have a standing towards it, once it is told.</summary>
public sealed class ReadOutcome(PalmaresDb db)
{
    /// <param name="Feedback">Null for a member: it is between the panel and the nominee.</param>
    public sealed record View(EditionFacts Edition, string Category, NominationId Nomination, string Number, string NomineeName, Standing Standing, Outcome Outcome, string? Feedback, DateTimeOffset ToldAt, DateTimeOffset? ObjectionsUntil);

    public async Task<Result<View>> RunAsync(PartyKey key, Actor by, CancellationToken ct)
    {
        if (key.Secret is null && !by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        if (await db.PartyAsync(key, by, ct) is not { } party)
            return DueProcessErrors.NothingTold;
        var nomination = party.Nomination;
        var decision = await db.Set<Decision>().AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(d => d.CategoryId == nomination.CategoryId && d.ToldAt != null, ct);
        if (decision?.Lines.SingleOrDefault(l => l.NominationId == nomination.Id) is not { } line)
            return DueProcessErrors.NothingTold;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!.Facts();
        var feedback = party.Standing == Standing.Member ? null : await db.Set<Feedback>().Where(f => f.DecisionId == decision.Id && f.NominationId == nomination.Id).Select(f => f.Text).SingleOrDefaultAsync(ct);
        return new View(
            edition, edition.Categories.Single(c => c.Id == nomination.CategoryId).Name, nomination.Id, nomination.Number, nomination.NomineeName, party.Standing, line.Outcome, feedback, decision.ToldAt!.Value, decision.ObjectionsUntil);
    }
}

/// <summary>The nominations of a nominator on which something is told. For the nominator's own list and home.</summary>
public sealed class ListOutcomes(PalmaresDb db)
{
    public sealed record Line(NominationId Nomination, string Number, string NomineeName, DateTimeOffset ToldAt, DateTimeOffset? ObjectionsUntil);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var told = await db.Set<Decision>().AsNoTracking().Include(d => d.Lines).Where(d => d.ToldAt != null).ToListAsync(ct);
        var own = await db.Set<Nomination>().AsNoTracking().Where(n => (n.Nominator == user || n.CoNominators.Any(c => c.User == user && c.State == CoNominatorState.Accepted)) && n.State == NominationState.Submitted).OrderBy(n => n.Number).ToListAsync(ct);
        return Result<IReadOnlyList<Line>>.Of(
        [
            .. from nomination in own
               from decision in told.Where(d => d.Lines.Any(l => l.NominationId == nomination.Id)).Take(1)
               select new Line(nomination.Id, nomination.Number, nomination.NomineeName, decision.ToldAt!.Value, decision.ObjectionsUntil),
        ]);
    }
}
