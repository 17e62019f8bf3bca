using System.Globalization;
using Microsoft.Extensions.Localization;
using Palmares.Papers.Charts;
using Palmares.Records;

namespace Palmares.Web.Pages.Records;

/// <summary>Documents by year. A year that no source covers is drawn as not covered, not as none.</summary>
public static class YearChart
{
    /// <returns>Null when there is nothing dated to draw.</returns>
    public static Chart? Of(IReadOnlyDictionary<int, int> byYear, IReadOnlyList<SourceCoverage> coverage, IStringLocalizer<Texts> texts)
    {
        var covered = coverage.Where(source => source is { FromYear: not null, Documents: > 0 }).ToList();
        if (byYear.Count == 0)
            return null;
        var (from, to) = (Math.Min(byYear.Keys.Min(), covered.Select(source => source.FromYear!.Value).DefaultIfEmpty(int.MaxValue).Min()), byYear.Keys.Max());
        from = Math.Max(from, byYear.Keys.Min() - 10);
        to = Math.Max(to, Math.Min(covered.Select(source => source.ToYear!.Value).DefaultIfEmpty(to).Max(), to + 10));
        return new Bars
        {
            Title = texts["Documents by year"],
            Description = texts["A grey box marks a year that no source of the snapshot covers. Newest years may be incomplete: a source ends where it was last read."],
            RightToLeft = CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft,
            LabelColumn = texts["Year"],
            CountColumn = texts["Documents"],
            Untold = texts["not covered"],
            Counts =
            [
                .. Enumerable.Range(from, to - from + 1).Select(year => new Bar(
                    year.ToString(CultureInfo.InvariantCulture),
                    byYear.TryGetValue(year, out var count) ? count : covered.Exists(source => source.FromYear <= year && year <= source.ToYear) ? 0 : null)),
            ],
        }.Draw();
    }
}
