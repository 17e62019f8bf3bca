using System.Globalization;

namespace Palmares.Papers.Charts;

/// <summary>Kaplan-Meier steps of one or more groups with the numbers at risk below the axis.</summary>
public sealed class SurvivalSteps : ChartForm
{
    private const double Wide = 720, Top = 14, Bottom = 250, Start = 170, End = 704, Row = 22;

    public required IReadOnlyList<SurvivalGroup> Groups { get; init; }
    public string TimeLabel { get; init; } = "Years";
    public string ShareLabel { get; init; } = "Share";
    public string AtRiskLabel { get; init; } = "Still watched";
    public string GroupColumn { get; init; } = "Group";
    public string LowColumn { get; init; } = "Low (95 %)";
    public string HighColumn { get; init; } = "High (95 %)";

    public override Chart Draw()
    {
        var drawing = new Drawing(this, Wide, Bottom + 66 + Groups.Count * Row);
        var last = Groups.SelectMany(group => group.Durations).DefaultIfEmpty(1).Max();
        var (time, share) = (new Axis(0, Math.Max(last, 1e-6), Start, End), new Axis(0, 1, Bottom, Top));
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

    private static void Curve(Drawing drawing, Axis time, Axis share, SurvivalGroup group, int set)
    {
        var ink = Ink.Set(set) with { Dash = set % 2 == 1 ? "7 4" : null };
        Band(drawing, time, share, group, set);
        drawing.Polyline(Staircase(group, step => step.Share).Select(p => (time.At(p.Time), share.At(p.Share))), ink);
        foreach (var gone in group.Censored.Distinct())
            drawing.Line(time.At(gone), share.At(group.ShareAt(gone)) - 5, time.At(gone), share.At(group.ShareAt(gone)) + 5, ink with { Width = 1, Dash = null });
    }

    /// <summary>Interval edges as thin lines: they stay legible where two bands cross.</summary>
    private static void Band(Drawing drawing, Axis time, Axis share, SurvivalGroup group, int set)
    {
        var thin = Ink.Set(set) with { Class = $"pc-band-{set % 4 + 1}", Width = 0.7, Dash = set % 2 == 1 ? "2 3" : "1 2" };
        foreach (var edge in new Func<SurvivalStep, double>[] { step => step.Low, step => step.High })
            drawing.Polyline(Staircase(group, edge).Select(p => (time.At(p.Time), share.At(p.Share))), thin);
    }

    private static IEnumerable<(double Time, double Share)> Staircase(SurvivalGroup group, Func<SurvivalStep, double> height)
    {
        var level = 1.0;
        yield return (0, level);
        foreach (var step in group.Steps)
        {
            yield return (step.Time, level);
            yield return (step.Time, level = height(step));
        }
        yield return (group.Durations.DefaultIfEmpty(0).Max(), level);
    }

    private static void AtRisk(Drawing drawing, Axis time, SurvivalGroup group, int set)
    {
        var y = Bottom + 50 + (set + 1) * Row;
        drawing.Line(0, y - 4, 24, y - 4, Ink.Set(set) with { Dash = set % 2 == 1 ? "7 4" : null });
        drawing.Text(30, y, Drawing.Fit(XmlText.Clean(group.Label), 17), size: 12);
        foreach (var tick in time.Ticks())
            drawing.Figure(time.At(tick), y, group.AtRisk(tick).ToString(CultureInfo.InvariantCulture));
    }

    private ChartTable Table() => new(Title, [GroupColumn, TimeLabel, ShareLabel, LowColumn, HighColumn, AtRiskLabel],
        [.. Groups.SelectMany(group => group.Steps.Select(step => (IReadOnlyList<string>)
            [XmlText.Clean(group.Label), XmlText.Number(step.Time), Percent(step.Share), Percent(step.Low), Percent(step.High),
                step.AtRisk.ToString(CultureInfo.InvariantCulture)]))]);

    private static string Percent(double share) => XmlText.Number(share * 100, 1) + " %";
}
