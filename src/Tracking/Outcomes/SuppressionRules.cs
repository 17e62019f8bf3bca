namespace Palmares.Tracking.Outcomes;

/// <summary>A curve where it may be read: nothing where too few stand behind it.</summary>
/// <param name="Years">From t0.</param>
/// <param name="Events">So far. Null, like all others, where it would tell of fewer than five people.</param>
public sealed record GridPoint(double Years, double? Share, double? Low, double? High, int? AtRisk, int? Events);

/// <summary>Keeps small cells from being shown, and from being worked out from what is.</summary>
public static class SuppressionRules
{
    public const int Least = 5;

    /// <summary>The count, unless it or what it leaves of the whole is between one and four.</summary>
    public static int? Cell(int count, int of) => Small(count) || Small(of - count) ? null : count;

    /// <summary>The curve at each half year.</summary>
    public static IReadOnlyList<GridPoint> Grid(OutcomeCurve curve, IReadOnlyCollection<Followed> people, double step = .5)
    {
        var points = new List<GridPoint>();
        for (var years = 0.0; years <= curve.Last + 1e-9; years += step)
        {
            var at = curve.PointAt(years);
            points.Add(new GridPoint(
                years, at?.Share ?? curve.Start, at?.Low ?? curve.Start, at?.High ?? curve.Start, people.Count(one => one.Years >= years),
                curve.Points.Where(point => point.Time <= years).Sum(point => point.Events)));
        }

        return points;
    }

    /// <summary>
    /// A point is shown when at least five are at risk, the events so far and the rest are no small cells, and since the last point shown nobody or at least five people had the event or went out of sight:
    /// two points next to each other then tell of nobody.
    /// </summary>
    public static IReadOnlyList<GridPoint> Suppress(IReadOnlyList<GridPoint> grid, int people)
    {
        var (events, atRisk, shown) = (0, people, new List<GridPoint>());
        foreach (var point in grid)
        {
            var (now, risk) = (point.Events ?? 0, point.AtRisk ?? 0);
            if (risk < Least || Small(now) || Small(people - now) || Small(now - events) || Small(atRisk - risk))
            {
                shown.Add(new GridPoint(point.Years, null, null, null, null, null));
                continue;
            }

            shown.Add(point);
            (events, atRisk) = (now, risk);
        }

        return shown;
    }

    private static bool Small(int count) => count is > 0 and < Least;
}
