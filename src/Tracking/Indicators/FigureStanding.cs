using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>The set of figures printed beside each of them.</summary>
/// <param name="Stale">Whether the record, who is who, an organisation or a lineage changed since.</param>
public sealed record FigureSetShown(FigureSetId Id, SnapshotId Snapshot, string Version, DateTimeOffset At, int People, bool Stale);

/// <summary>Which figures stand, and whether they are still those of the record.</summary>
public sealed class FigureStanding(PalmaresDb db, CurrentSnapshot current)
{
    // Every act after which a figure may be another.
    private static readonly string[] Moving =
    [
        "records.record-linked", "records.organisation-stated", "records.organisation-statement-withdrawn", "tracking.lineage-decided", "tracking.lineage-decision-withdrawn",
    ];

    /// <summary>The place in the ledger of the last act that could move a figure; 0 for none.</summary>
    public async Task<long> LedgerAsync(CancellationToken ct) =>
        await db.Set<ActEntry>().AsNoTracking().Where(act => Moving.Contains(act.Name)).MaxAsync(act => (long?)act.Sequence, ct) ?? 0;

    /// <returns>Null while nothing was computed.</returns>
    internal async Task<(FigureSet Set, FigureSetShown Shown)?> RunAsync(CancellationToken ct)
    {
        if (await db.Set<FigureSet>().AsNoTracking().OrderByDescending(set => set.Number).FirstOrDefaultAsync(ct) is not { } set)
            return null;
        var stale = await current.RunAsync(ct) != set.Snapshot || await LedgerAsync(ct) != set.Ledger || set.Version != IndicatorDefinitions.Version;
        return (set, new FigureSetShown(set.Id, set.Snapshot, set.Version, set.At, set.People, stale));
    }
}
