using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Wishing;

/// <summary>A judge says what to read gladly and what rather not, before the assignment is released. The last statement holds.</summary>
public sealed class StateWishes(PalmaresDb db, ActLog acts, ReadEdition editions, Sight sight)
{
    /// <param name="Wishes">Nominations not named have no wish.</param>
    public sealed record Input(EditionId Edition, IReadOnlyDictionary<NominationId, WishKind> Wishes);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        var panels = db.Set<Panel>().Where(p => p.Edition == input.Edition).Select(p => p.Id);
        var judge = await db.Set<Judge>().AsNoTracking().SingleOrDefaultAsync(j => panels.Contains(j.Panel) && j.User == user && !j.HasLeft, ct);
        if (judge is null)
            return ReviewErrors.NotOnPanel;
        if (edition.Value.Phase > EditionPhase.Reviewing || (await InForce.LatestAsync(db, input.Edition, ct))?.ReleasedAt is not null)
            return ReviewErrors.WishesLate;
        var seen = await sight.OfAsync(input.Edition, by, ct);
        if (input.Wishes.Keys.Any(nomination => !seen.Sees(nomination)))
            return ReviewErrors.NoSuchNomination;

        db.Set<Wish>().RemoveRange(await db.Set<Wish>().Where(w => w.Judge == judge.Id && !input.Wishes.Keys.Contains(w.Nomination)).ToListAsync(ct));
        var kept = await db.Set<Wish>().Where(w => w.Judge == judge.Id).ToDictionaryAsync(w => w.Nomination, ct);
        foreach (var (nomination, kind) in input.Wishes)
        {
            if (kept.TryGetValue(nomination, out var wish))
                wish.Kind = kind;
            else
                db.Set<Wish>().Add(new Wish { Judge = judge.Id, Nomination = nomination, Kind = kind });
        }

        acts.Record(new WishesStated(judge.Id, input.Edition), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
