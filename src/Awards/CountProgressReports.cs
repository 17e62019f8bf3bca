using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>How many laureates of each published edition were asked what came of the award, and how they answered. No text, no name.</summary>
public sealed class CountProgressReports(PalmaresDb db, TimeProvider clock)
{
    /// <param name="Slug">The edition's short name.</param>
    /// <param name="Unanswered">The day passed without an answer; they are not among the awaited.</param>
    public sealed record Line(string Slug, int Given, int Declined, int Awaited, int Unanswered);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MakeReport))
            return KernelErrors.NotPermitted;
        var now = clock.GetUtcNow();
        var rows = await (from report in db.Set<ProgressReport>()
                          join laureate in db.Set<Laureate>() on report.LaureateId equals laureate.Id
                          join edition in db.Set<Edition>() on laureate.EditionId equals edition.Id
                          select new { edition.Slug, report.State, report.DueBy }).ToListAsync(ct);
        return Result<IReadOnlyList<Line>>.Of([.. rows.GroupBy(row => row.Slug).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Line(
            group.Key,
            group.Count(row => row.State == ProgressReportState.Given),
            group.Count(row => row.State == ProgressReportState.Declined),
            group.Count(row => row.State == ProgressReportState.Asked && row.DueBy >= now),
            group.Count(row => row.State == ProgressReportState.Asked && row.DueBy < now)))]);
    }
}
