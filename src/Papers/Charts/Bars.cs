using System.Globalization;

namespace Palmares.Papers.Charts;

/// <summary>A count; null where it is too small to be told.</summary>
public sealed record Bar(string Label, int? Count);

/// <summary>Counts side by side, as a rule by year.</summary>
public sealed class Bars : ChartForm
{
    private const double Wide = 720, Top = 22, Bottom = 220, Start = 52, End = 712;

    public required IReadOnlyList<Bar> Counts { get; init; }
    public string LabelColumn { get; init; } = "Year";
    public string CountColumn { get; init; } = "Count";

    /// <summary>What stands in the place of a count that is not told.</summary>
    public string Untold { get; init; } = "<5";

    /// <summary>Counts by year with the empty years between the first and the last drawn as zero.</summary>
    public static IReadOnlyList<Bar> ByYear(IEnumerable<int> years)
    {
        var counts = years.CountBy(year => year).ToDictionary();
        return counts.Count == 0
            ? []
            : [.. Enumerable.Range(counts.Keys.Min(), counts.Keys.Max() - counts.Keys.Min() + 1)
                .Select(year => new Bar(year.ToString(CultureInfo.InvariantCulture), counts.GetValueOrDefault(year)))];
    }

    /// <exception cref="ArgumentException">A count is negative.</exception>
    public override Chart Draw()
    {
        if (Counts.Any(bar => bar.Count < 0))
            throw new ArgumentException("A count is negative.");
        var drawing = new Drawing(this, Wide, Bottom + 34);
        var axis = new Axis(0, Math.Max(1, Counts.Max(bar => bar.Count) ?? 1), Bottom, Top, whole: true);
        foreach (var tick in axis.Ticks())
        {
            drawing.Line(Start, axis.At(tick), End, axis.At(tick), Ink.Grid);
            drawing.Figure(Start - 8, axis.At(tick) + 4, axis.Label(tick), "end");
        }
        for (var at = 0; at < Counts.Count; at++)
            Draw(drawing, axis, at);
        drawing.Line(Start, Bottom, End, Bottom, Ink.AxisLine);
        return drawing.Finish(new ChartTable(Title, [LabelColumn, CountColumn],
            [.. Counts.Select(bar => (IReadOnlyList<string>)[XmlText.Clean(bar.Label), Told(bar)])]));
    }

    private void Draw(Drawing drawing, Axis axis, int at)
    {
        var slot = (End - Start) / Counts.Count;
        var (x, width) = (Start + at * slot + slot * 0.15, slot * 0.7);
        var bar = Counts[at];
        if (bar.Count is > 0 and var count)
            drawing.Rect(x, axis.At(count), width, Bottom - axis.At(count), new Ink("pc-bar", Ink.Deep));
        else if (bar.Count is null)
            drawing.Rect(x, Bottom - 10, width, 10, new Ink("pc-untold", "#fff", Ink.Grey, 1));
        if (slot >= 16)
            drawing.Figure(x + width / 2, (bar.Count is { } told ? axis.At(told) : Bottom - 10) - 4, Told(bar));
        if (at % LabelEvery(slot) == 0)
            drawing.Figure(x + width / 2, Bottom + 18, Drawing.Fit(XmlText.Clean(bar.Label), 12));
    }

    private string Told(Bar bar) => bar.Count?.ToString(CultureInfo.InvariantCulture) ?? Untold;

    /// <summary>Labels are left out evenly, never laid over one another.</summary>
    private int LabelEvery(double slot) =>
        Math.Max(1, (int)Math.Ceiling((Counts.Max(bar => Math.Min(12, bar.Label.Length)) * 7.5 + 4) / slot));
}
