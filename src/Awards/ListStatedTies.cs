using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A tie that a nominator or the nominee stated. Confidential: for the secretary, who says which judge is meant.</summary>
/// <param name="Nomination">The one that is judged, where the one it was stated in was merged into it.</param>
public sealed record StatedTieFacts(StatedTieId Id, NominationId Nomination, TieSide Side, string Name, string? Organisation, StatedTieKind Kind, string? Remark, DateTimeOffset At);

/// <summary>The ties stated in an edition, for Review. The caller decides who may read them.</summary>
public sealed class ListStatedTies(PalmaresDb db)
{
    public async Task<IReadOnlyList<StatedTieFacts>> RunAsync(EditionId edition, CancellationToken ct)
    {
        var stated = await db.Set<StatedTie>().AsNoTracking().Where(tie => tie.TakenBackAt == null)
            .Join(db.Set<Nomination>().Where(n => n.EditionId == edition), tie => tie.NominationId, n => n.Id, (tie, _) => tie).OrderBy(tie => tie.Id).ToListAsync(ct);
        var into = await db.Set<Nomination>().AsNoTracking().Where(n => n.EditionId == edition && n.MergedInto != null).ToDictionaryAsync(n => n.Id, n => n.MergedInto!.Value, ct);
        return [.. stated.Select(tie => new StatedTieFacts(tie.Id, Last(tie.NominationId, into), tie.Side, tie.Name, tie.Organisation, tie.Kind, tie.Remark, tie.At))];
    }

    private static NominationId Last(NominationId nomination, Dictionary<NominationId, NominationId> into)
    {
        while (into.TryGetValue(nomination, out var next))
            nomination = next;
        return nomination;
    }
}
