using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Review.Conflicts;

/// <summary>Writes into the ledger that a score handed in before the conflict no longer counts.</summary>
/// <remarks>The sheet itself is not touched: what counts is always asked of the conflicts in force.</remarks>
internal static class ExcludeScores
{
    public static async Task RecordAsync(PalmaresDb db, ActLog acts, Conflict conflict, Actor by, CancellationToken ct)
    {
        var last = await db.Set<ScoreSheet>().AsNoTracking()
            .Where(s => s.Judge == conflict.Judge && s.Nomination == conflict.Nomination && s.IsFinal)
            .OrderByDescending(s => s.At).Select(s => (ScoreSheetId?)s.Id).FirstOrDefaultAsync(ct);
        if (last is { } sheet)
            acts.Record(new ScoreExcluded(sheet, conflict.Id), by);
    }
}
