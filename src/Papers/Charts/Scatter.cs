namespace Palmares.Papers.Charts;

public sealed record ScatterPoint(string Label, double X, double Y);

/// <summary>A point for each thing, by two numbers.</summary>
public sealed class Scatter : ChartForm
{
    private const double Wide = 720, Top = 20, Bottom = 320, Start = 64, End = 704;

    public required IReadOnlyList<ScatterPoint> Points { get; init; }
    public string LabelColumn { get; init; } = "Name";
    public string XColumn { get; init; } = "Across";
    public string YColumn { get; init; } = "Up";

    public override Chart Draw()
    {
        var drawing = new Drawing(this, Wide, Bottom + 56);
        var (across, up) = (Scale(Points.Select(point => point.X), Start, End), Scale(Points.Select(point => point.Y), Bottom, Top));
        foreach (var tick in up.Ticks())
        {
            drawing.Line(Start, up.At(tick), End, up.At(tick), Ink.Grid);
            drawing.Figure(Start - 8, up.At(tick) + 4, up.Label(tick), "end");
        }

        foreach (var tick in across.Ticks())
        {
            drawing.Line(across.At(tick), Top, across.At(tick), Bottom, Ink.Grid);
            drawing.Figure(across.At(tick), Bottom + 18, across.Label(tick));
        }

        drawing.Line(Start, Bottom, End, Bottom, Ink.AxisLine);
        drawing.Line(Start, Top, Start, Bottom, Ink.AxisLine);
        foreach (var point in Points)
            drawing.Circle(across.At(point.X), up.At(point.Y), 4, Ink.Set(0));
        drawing.Text((Start + End) / 2, Bottom + 44, Drawing.Fit(XmlText.Clean(XColumn), 60), "middle");
        drawing.Text(Start, Top - 6, Drawing.Fit(XmlText.Clean(YColumn), 60));
        return drawing.Finish(new ChartTable(Title, [LabelColumn, XColumn, YColumn],
            [.. Points.Select(point => (IReadOnlyList<string>)[XmlText.Clean(point.Label), XmlText.Number(point.X, 3), XmlText.Number(point.Y, 3)])]));
    }

    private static Axis Scale(IEnumerable<double> values, double start, double end)
    {
        double[] all = [.. values];
        return all.Length == 0 ? new Axis(0, 1, start, end) : new Axis(all.Min(), all.Max() > all.Min() ? all.Max() : all.Min() + 1, start, end);
    }
}
