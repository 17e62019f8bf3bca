using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Objecting;

/// <summary>What a party objected to on one nomination, and what came of it.</summary>
public sealed class ListOwnObjections(PalmaresDb db, TimeProvider clock)
{
    public sealed record Line(ObjectionId Id, DateTimeOffset LodgedAt, string Text, ObjectionState State, string? Answer, DateTimeOffset? AppealUntil, bool MayAppeal, AppealLine? Appeal);

    public sealed record AppealLine(AppealGround Ground, string Text, AppealState State, string? Answer);

    /// <param name="MayObject">The time runs, and nothing of this party's is being looked at.</param>
    public sealed record View(bool MayObject, IReadOnlyList<Line> Lines);

    public async Task<Result<View>> RunAsync(PartyKey key, Actor by, CancellationToken ct)
    {
        if (key.Secret is null && !by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        if (await db.PartyAsync(key, by, ct) is not { } party)
            return DueProcessErrors.NothingTold;
        var now = clock.GetUtcNow();
        var own = (await db.Set<Objection>().AsNoTracking().Where(o => o.NominationId == party.Nomination.Id).ToListAsync(ct)).Where(party.Lodged).OrderBy(o => o.LodgedAt).ToList();
        var wanted = own.Select(o => o.Id).ToList();
        var appeals = await db.Set<Appeal>().AsNoTracking().Where(a => wanted.Contains(a.ObjectionId)).ToDictionaryAsync(a => a.ObjectionId, ct);
        var decision = await db.Set<Decision>().AsNoTracking().SingleOrDefaultAsync(d => d.CategoryId == party.Nomination.CategoryId && d.ToldAt != null, ct);
        return new View(
            decision is not null && now <= decision.ObjectionsUntil && own.All(o => o.State != ObjectionState.Lodged || o.DecisionId != decision.Id),
            [.. own.Select(o => Show(o, appeals.GetValueOrDefault(o.Id), now))]);
    }

    private static Line Show(Objection o, Appeal? appeal, DateTimeOffset now) => new(
        o.Id, o.LodgedAt, o.Text, o.State, o.Answer, o.AppealUntil, o.State == ObjectionState.NotUpheld && appeal is null && now <= o.AppealUntil,
        appeal is null ? null : new AppealLine(appeal.Ground, appeal.Text, appeal.State, appeal.Answer));
}
