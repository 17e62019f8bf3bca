namespace Palmares.Tracking.Outcomes;

/// <param name="Year">Of t0: −1 is the last year before, 0 the first after.</param>
/// <param name="Sets">Sets whose record reaches to the end of that year.</param>
/// <param name="Change">How much more the laureates changed since the year before t0 than those matched to them. Null in that year, and with fewer than two sets.</param>
public sealed record EventYear(int Year, int Sets, double Laureates, double Comparison, double? Change, double? Low, double? High);

/// <summary>Pieces of work a year around t0, both sides.</summary>
/// <remarks>
/// Differences of differences within matched sets, each set on its own clock, interval by Student's t over sets. Every laureate is compared only with people who were none at that time, so decisions of
/// several years do not stand in for each other (the trap described by Callaway, Sant'Anna 2021). The years before show whether both moved alike before anybody knew.
/// </remarks>
public static class EventTimeRules
{
    public const int Before = 3;
    public const int After = 5;

    public static IReadOnlyList<EventYear> Of(IReadOnlyList<(int Month, Career Laureate, IReadOnlyList<Career> Controls)> sets, int until) =>
        [.. Enumerable.Range(-Before, Before + After).Select(year => Year([.. sets.Where(set => set.Month + (12 * (year + 1)) <= until + 1)], year)).Where(year => year.Sets > 0)];

    private static EventYear Year(List<(int Month, Career Laureate, IReadOnlyList<Career> Controls)> sets, int year)
    {
        var rows = sets.ConvertAll(set => (
            Laureate: Works(set.Laureate, set.Month, year), Controls: set.Controls.Average(control => Works(control, set.Month, year)),
            Before: Works(set.Laureate, set.Month, -1) - set.Controls.Average(control => Works(control, set.Month, -1))));
        if (rows.Count == 0)
            return new EventYear(year, 0, 0, 0, null, null, null);
        var shown = new EventYear(year, rows.Count, rows.Average(row => row.Laureate), rows.Average(row => row.Controls), null, null, null);
        if (year == -1 || rows.Count < 2)
            return shown;
        var changes = rows.ConvertAll(row => row.Laureate - row.Controls - row.Before);
        var mean = changes.Average();
        var error = Math.Sqrt(changes.Sum(change => (change - mean) * (change - mean)) / (changes.Count - 1.0) / changes.Count);
        var wide = OutcomeDistributions.Student95(changes.Count - 1) * error;
        return shown with { Change = mean, Low = mean - wide, High = mean + wide };
    }

    private static double Works(Career career, int month, int year) => career.Works.Count(work => work.Month >= month + (12 * year) && work.Month < month + (12 * (year + 1)));
}
