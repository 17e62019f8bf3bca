namespace Palmares.Papers.Charts;

/// <summary>One axis: its name and the places on it, from the top down.</summary>
public sealed record ParallelAxis(string Label, IReadOnlyList<string> Places);

/// <summary>Many things over a few axes: a line for each, thick for the one that is looked at; a circle's size tells how many pass.</summary>
public sealed class ParallelAxes : ChartForm
{
    private const double Top = 48, Row = 34, Left = 70, Gap = 150;

    public required IReadOnlyList<ParallelAxis> Axes { get; init; }

    /// <summary>Label, and for each axis the index of its place.</summary>
    public required IReadOnlyList<(string Label, IReadOnlyList<int> Places)> Lines { get; init; }

    /// <summary>The one drawn thick; null when the axes have no place for it.</summary>
    public (string Label, IReadOnlyList<int> Places)? Marked { get; init; }

    public string WhatColumn { get; init; } = "What";

    public override Chart Draw()
    {
        var height = Top + Axes.Max(axis => axis.Places.Count) * Row + 10;
        var drawing = new Drawing(this, Left + (Axes.Count - 1) * Gap + 120, height);
        foreach (var line in Lines)
            drawing.Polyline(Points(line.Places), new Ink("pc-thin", "none", Ink.Pale, 1.2));
        if (Marked is { } marked)
            drawing.Polyline(Points(marked.Places), new Ink("pc-span", "none", Ink.Accent, 4));
        for (var axis = 0; axis < Axes.Count; axis++)
            Draw(drawing, axis);
        return drawing.Finish(Table());
    }

    private void Draw(Drawing drawing, int axis)
    {
        drawing.Text(X(axis), 16, Drawing.Fit(XmlText.Clean(Axes[axis].Label), 22), "middle", size: 12);
        for (var place = 0; place < Axes[axis].Places.Count; place++)
        {
            var passing = Lines.Count(line => line.Places[axis] == place);
            if (passing > 0)
                drawing.Circle(X(axis), Y(place), Math.Min(13, 3 + 1.3 * Math.Sqrt(passing)), new Ink("pc-work", Ink.Deep));
            drawing.Text(X(axis) + 14, Y(place) + 4, Drawing.Fit($"{XmlText.Clean(Axes[axis].Places[place])} ({XmlText.Number(passing)})", 19), size: 11);
        }
    }

    private static IEnumerable<(double X, double Y)> Points(IReadOnlyList<int> places) => places.Select((place, axis) => (X(axis), Y(place)));

    private static double X(int axis) => Left + axis * Gap;

    private static double Y(int place) => Top + place * Row;

    private ChartTable Table() => new(
        Title, [WhatColumn, .. Axes.Select(axis => XmlText.Clean(axis.Label))],
        [.. (Marked is { } marked ? Lines.Prepend(marked) : Lines).Select(line => (IReadOnlyList<string>)[XmlText.Clean(line.Label), .. line.Places.Select((place, axis) => XmlText.Clean(Axes[axis].Places[place]))])]);
}
