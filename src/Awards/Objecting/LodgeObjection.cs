using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Objecting;

/// <summary>A nominator, a nominee or, where the slate is public, a delegate says in confidence that a decision is wrong.</summary>
public sealed class LodgeObjection(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input(PartyKey Key, string Text);

    public async Task<Result<ObjectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (input.Key.Secret is null && !by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        if (await db.PartyAsync(input.Key, by, ct) is not { } party)
            return DueProcessErrors.NothingTold;
        var decision = await db.Set<Decision>().AsNoTracking().SingleOrDefaultAsync(d => d.CategoryId == party.Nomination.CategoryId && d.ToldAt != null && d.Lines.Any(l => l.NominationId == party.Nomination.Id), ct);
        if (decision is null)
            return DueProcessErrors.NothingTold;
        if (decision.ObjectionsUntil is not { } until || clock.GetUtcNow() > until)
            return DueProcessErrors.ObjectionsClosed;
        var text = input.Text?.Trim() ?? "";
        if (text.Length is 0 or > Objection.TextLimit)
            return DueProcessErrors.ObjectionNeeded.With(Objection.TextLimit);
        var own = (await db.Set<Objection>().AsNoTracking().Where(o => o.DecisionId == decision.Id).ToListAsync(ct)).Where(party.Lodged);
        if (own.Any(o => o.State == ObjectionState.Lodged))
            return DueProcessErrors.ObjectedAlready;

        var objection = new Objection
        {
            Id = ids.New<ObjectionId>(),
            EditionId = decision.EditionId,
            DecisionId = decision.Id,
            NominationId = party.Nomination.Id,
            Standing = party.Standing,
            LodgedBy = party.User,
            Text = text,
            LodgedAt = clock.GetUtcNow(),
        };
        db.Set<Objection>().Add(objection);
        acts.Record(new ObjectionLodged(objection.Id, objection.EditionId), by);
        await db.SaveChangesAsync(ct);
        return objection.Id;
    }
}
