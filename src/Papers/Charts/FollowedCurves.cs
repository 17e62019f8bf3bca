using System.Globalization;

namespace Palmares.Papers.Charts;

/// <summary>A curve where it may be read. Null shares stand where too few people are behind it: the line has a gap there.</summary>
/// <param name="AtRisk">How many are still watched; null where it is kept back.</param>
public sealed record CurveReading(double Time, double? Share, double? Low, double? High, int? AtRisk);

/// <summary>One group's readings, in the order of time.</summary>
public sealed record CurveGroup(string Label, IReadOnlyList<CurveReading> Readings);

/// <summary>Curves of shares over time, read at fixed times, with bands and the numbers still watched below the axis. For curves whose single events must not be seen.</summary>
public sealed class FollowedCurves : ChartForm
{
    private const double Wide = 720, Top = 14, Bottom = 250, Start = 170, End = 704, Row = 22;

    public required IReadOnlyList<CurveGroup> Groups { get; init; }
    public string TimeLabel { get; init; } = "Years";
    public string ShareLabel { get; init; } = "Share";
    public string AtRiskLabel { get; init; } = "Still watched";
    public string GroupColumn { get; init; } = "Group";
    public string LowColumn { get; init; } = "Low (95 %)";
    public string HighColumn { get; init; } = "High (95 %)";

    /// <summary>Stands in the table where nothing is shown.</summary>
    public string KeptBack { get; init; } = "not shown";

    public override Chart Draw()
    {
        var drawing = new Drawing(this, Wide, Bottom + 66 + Groups.Count * Row);
        var last = Groups.SelectMany(group => group.Readings).Select(reading => reading.Time).DefaultIfEmpty(1).Max();
        var (time, share) = (new Axis(0, Math.Max(last, 1), Start, End), new Axis(0, 1, Bottom, Top));
        Grid(drawing, time, share);
        for (var at = 0; at < Groups.Count; at++)
        {
            Curve(drawing, time, share, Groups[at], at);
            AtRisk(drawing, time, Groups[at], at);
        }
        return drawing.Finish(Table());
    }

    private void Grid(Drawing drawing, Axis time, Axis share)
    {
        foreach (var tick in share.Ticks())
        {
            drawing.Line(Start, share.At(tick), End, share.At(tick), Ink.Grid);
            drawing.Figure(Start - 8, share.At(tick) + 4, Percent(tick), "end");
        }
        foreach (var tick in time.Ticks())
            drawing.Figure(time.At(tick), Bottom + 18, time.Label(tick));
        drawing.Line(Start, Bottom, End, Bottom, Ink.AxisLine);
        drawing.Text(0, Top + 10, ShareLabel, ink: Ink.Figure, size: 12);
        drawing.Text((Start + End) / 2, Bottom + 36, TimeLabel, "middle", Ink.Figure, 12);
        drawing.Text(0, Bottom + 50, AtRiskLabel, ink: Ink.Figure, size: 12);
    }

    private static void Curve(Drawing drawing, Axis time, Axis share, CurveGroup group, int set)
    {
        var ink = Ink.Set(set) with { Dash = set % 2 == 1 ? "7 4" : null };
        var thin = Ink.Set(set) with { Class = $"pc-band-{set % 4 + 1}", Width = 0.7, Dash = set % 2 == 1 ? "2 3" : "1 2" };
        foreach (var run in Runs(group.Readings))
        {
            drawing.Polyline(Stairs(run, reading => reading.Share!.Value, time, share), ink);
            drawing.Polyline(Stairs(run, reading => reading.Low!.Value, time, share), thin);
            drawing.Polyline(Stairs(run, reading => reading.High!.Value, time, share), thin);
            drawing.Marker(time.At(run[^1].Time), share.At(run[^1].Share!.Value), set);
        }
    }

    /// <summary>Readings that follow each other without a gap.</summary>
    private static IEnumerable<List<CurveReading>> Runs(IReadOnlyList<CurveReading> readings)
    {
        var run = new List<CurveReading>();
        foreach (var reading in readings)
        {
            if (reading is { Share: not null, Low: not null, High: not null })
            {
                run.Add(reading);
                continue;
            }

            if (run.Count > 0)
                yield return run;
            run = [];
        }

        if (run.Count > 0)
            yield return run;
    }

    private static IEnumerable<(double X, double Y)> Stairs(List<CurveReading> run, Func<CurveReading, double> height, Axis time, Axis share)
    {
        for (var at = 0; at < run.Count; at++)
        {
            if (at > 0)
                yield return (time.At(run[at].Time), share.At(height(run[at - 1])));
            yield return (time.At(run[at].Time), share.At(height(run[at])));
        }
    }

    private static void AtRisk(Drawing drawing, Axis time, CurveGroup group, int set)
    {
        var y = Bottom + 50 + (set + 1) * Row;
        drawing.Line(0, y - 4, 24, y - 4, Ink.Set(set) with { Dash = set % 2 == 1 ? "7 4" : null });
        drawing.Text(30, y, Drawing.Fit(XmlText.Clean(group.Label), 17), size: 12);
        foreach (var tick in time.Ticks())
        {
            var reading = group.Readings.FirstOrDefault(reading => Math.Abs(reading.Time - tick) < 1e-9);
            drawing.Figure(time.At(tick), y, reading?.AtRisk?.ToString(CultureInfo.InvariantCulture) ?? "–");
        }
    }

    private ChartTable Table() => new(Title, [GroupColumn, TimeLabel, ShareLabel, LowColumn, HighColumn, AtRiskLabel],
        [.. Groups.SelectMany(group => group.Readings.Select(reading => (IReadOnlyList<string>)
            [XmlText.Clean(group.Label), XmlText.Number(reading.Time), Percent(reading.Share), Percent(reading.Low), Percent(reading.High),
                reading.AtRisk?.ToString(CultureInfo.InvariantCulture) ?? KeptBack]))]);

    private string Percent(double? share) => share is { } known ? XmlText.Number(known * 100, 1) + " %" : KeptBack;
}
