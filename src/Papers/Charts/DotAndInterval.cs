namespace Palmares.Papers.Charts;

/// <summary>A row: an estimate and the interval around it. Rows of one set share a marker.</summary>
public sealed record IntervalRow(string Label, double Value, double Low, double High, int Set = 0);

/// <summary>Estimates with their intervals, one a row, on one axis.</summary>
public sealed class DotAndInterval : ChartForm
{
    private const double Wide = 720, Row = 30, Top = 14, Start = 220, End = 600;

    public required IReadOnlyList<IntervalRow> Rows { get; init; }

    /// <summary>Names of the sets, by number; drawn as a key when there is more than one.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];
    public double? Reference { get; init; }
    public string ReferenceLabel { get; init; } = "";
    public string AxisLabel { get; init; } = "";
    public string LabelColumn { get; init; } = "Name";
    public string ValueColumn { get; init; } = "Value";
    public string LowColumn { get; init; } = "Low";
    public string HighColumn { get; init; } = "High";
    public string SetColumn { get; init; } = "Set";

    /// <exception cref="ArgumentException">A row is not finite or its interval runs backwards.</exception>
    public override Chart Draw()
    {
        foreach (var row in Rows)
            Check(row);
        var bottom = Top + Rows.Count * Row;
        var drawing = new Drawing(this, Wide, bottom + 48 + (Sets.Count > 1 ? 26 : 0) + (AxisLabel.Length > 0 ? 18 : 0));
        var axis = Scale();
        Grid(drawing, axis, bottom);
        for (var at = 0; at < Rows.Count; at++)
            Draw(drawing, axis, Rows[at], Top + (at + 0.5) * Row);
        Key(drawing, bottom + 62 + (AxisLabel.Length > 0 ? 18 : 0));
        return drawing.Finish(Table());
    }

    private Axis Scale()
    {
        var values = Rows.SelectMany(r => new[] { r.Low, r.Value, r.High }).Concat(Reference is { } line ? [line] : []).DefaultIfEmpty(0).ToList();
        return new Axis(values.Min(), values.Max(), Start, End);
    }

    private void Grid(Drawing drawing, Axis axis, double bottom)
    {
        foreach (var tick in axis.Ticks())
        {
            drawing.Line(axis.At(tick), Top, axis.At(tick), bottom, Ink.Grid);
            drawing.Figure(axis.At(tick), bottom + 18, axis.Label(tick));
        }
        drawing.Line(Start, bottom, End, bottom, Ink.AxisLine);
        if (AxisLabel.Length > 0)
            drawing.Text((Start + End) / 2, bottom + 38, AxisLabel, "middle", Ink.Figure, 12);
        if (Reference is not { } reference)
            return;
        drawing.Line(axis.At(reference), Top - 8, axis.At(reference), bottom, Ink.Reference);
        if (ReferenceLabel.Length > 0)
            drawing.Text(axis.At(reference), bottom + 36 + (AxisLabel.Length > 0 ? 18 : 0), ReferenceLabel, "middle", Ink.Reference, 12);
    }

    private static void Draw(Drawing drawing, Axis axis, IntervalRow row, double y)
    {
        var ink = Ink.Set(row.Set) with { Dash = row.Set % 4 == 1 ? "5 3" : null };
        drawing.Text(0, y + 4, Drawing.Fit(row.Label, 30));
        drawing.Line(axis.At(row.Low), y, axis.At(row.High), y, ink);
        drawing.Line(axis.At(row.Low), y - 5, axis.At(row.Low), y + 5, ink with { Dash = null });
        drawing.Line(axis.At(row.High), y - 5, axis.At(row.High), y + 5, ink with { Dash = null });
        drawing.Marker(axis.At(row.Value), y, row.Set);
        drawing.Figure(Wide, y + 4, Interval(row), "end");
    }

    private void Key(Drawing drawing, double y)
    {
        if (Sets.Count < 2)
            return;
        for (var set = 0; set < Sets.Count; set++)
        {
            var x = set * Wide / Sets.Count;
            drawing.Marker(x + 8, y - 4, set);
            drawing.Text(x + 20, y, Drawing.Fit(Sets[set], 40), size: 12);
        }
    }

    private ChartTable Table()
    {
        var named = Sets.Count > 0;
        string[] columns = [LabelColumn, ValueColumn, LowColumn, HighColumn];
        return new ChartTable(Title, named ? [.. columns, SetColumn] : columns, [.. Rows.Select(row => Cells(row, named))]);
    }

    private string[] Cells(IntervalRow row, bool named)
    {
        string[] cells = [XmlText.Clean(row.Label), XmlText.Number(row.Value), XmlText.Number(row.Low), XmlText.Number(row.High)];
        return named ? [.. cells, row.Set < Sets.Count ? XmlText.Clean(Sets[row.Set]) : XmlText.Number(row.Set)] : cells;
    }

    // A row without an interval is a number alone.
    private static string Interval(IntervalRow row) => row.Low == row.High ? XmlText.Number(row.Value, 1) : $"{XmlText.Number(row.Value, 1)} [{XmlText.Number(row.Low, 1)}, {XmlText.Number(row.High, 1)}]";

    private static void Check(IntervalRow row)
    {
        if (!double.IsFinite(row.Value) || !double.IsFinite(row.Low) || !double.IsFinite(row.High) || row.Low > row.High || row.Set < 0)
            throw new ArgumentException($"The row '{row.Label}' has no interval that can be drawn.");
    }
}
