using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Wishing;

/// <summary>What a judge may wish to read, with the judge's own wishes. Nominations in conflict are left out.</summary>
public sealed class ListWishes(PalmaresDb db, Sight sight, ReadEdition editions)
{
    public sealed record Row(NominationId Nomination, string Number, string NomineeName, string Category, WishKind? Own);

    /// <param name="Open">Whether a wish can still change anything.</param>
    public sealed record View(EditionFacts Edition, bool Open, IReadOnlyList<Row> Rows);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        var panels = db.Set<Panel>().Where(p => p.Edition == id).Select(p => p.Id);
        var judge = await db.Set<Judge>().AsNoTracking().SingleOrDefaultAsync(j => panels.Contains(j.Panel) && j.User == user && !j.HasLeft, ct);
        if (judge is null)
            return ReviewErrors.NotOnPanel;
        var own = await db.Set<Wish>().AsNoTracking().Where(w => w.Judge == judge.Id).ToDictionaryAsync(w => w.Nomination, w => w.Kind, ct);
        var open = edition.Value.Phase <= EditionPhase.Reviewing && (await InForce.LatestAsync(db, id, ct))?.ReleasedAt is null;
        var categories = edition.Value.Categories.ToDictionary(c => c.Id, c => c.Name);
        var seen = await sight.OfAsync(id, by, ct);
        return new View(edition.Value, open,
        [
            // Without names there is nothing to wish by, and the id beside the conflicts' list would give the name away.
            .. (await sight.HidesNomineesAsync(id, by, ct) ? [] : seen.Nominations).Select(n => new Row(n.Id, n.Number, n.NomineeName, categories[n.Category], own.TryGetValue(n.Id, out var kind) ? kind : null)),
        ]);
    }
}
