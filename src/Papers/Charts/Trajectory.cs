using System.Globalization;

namespace Palmares.Papers.Charts;

/// <summary>What is usual at one place of the line: half of the others lie between <paramref name="Low"/> and <paramref name="High"/>.</summary>
public sealed record UsualBand(int Year, double Low, double Middle, double High);

/// <summary>One person's counts by year, with what is usual for others at the same distance from their first record drawn behind as a band.</summary>
public sealed class Trajectory : ChartForm
{
    private const double Wide = 720, Top = 22, Bottom = 200, Start = 52, End = 704;

    /// <summary>The years without an entry count nought.</summary>
    public required IReadOnlyList<(int Year, int Count)> Years { get; init; }

    /// <summary>By calendar year; empty where nothing is known of others.</summary>
    public IReadOnlyList<UsualBand> Usual { get; init; } = [];
    public string YearColumn { get; init; } = "Year";
    public string CountColumn { get; init; } = "Pieces of work";
    public string UsualColumn { get; init; } = "Usual (middle half)";

    /// <exception cref="ArgumentException">There is no year, or a count is negative.</exception>
    public override Chart Draw()
    {
        if (Years.Count == 0 || Years.Any(year => year.Count < 0))
            throw new ArgumentException("A trajectory needs a year, and no count is negative.");
        var drawing = new Drawing(this, Wide, Bottom + 62);
        var (first, last) = (Years.Min(year => year.Year), Years.Max(year => year.Year));
        var band = Usual.Where(usual => usual.Year >= first && usual.Year <= last).OrderBy(usual => usual.Year).ToList();
        var across = new Axis(first, Math.Max(last, first + 1), Start + 12, End, whole: true);
        var up = new Axis(0, Math.Max(1, Math.Max(Years.Max(year => year.Count), band.Select(usual => usual.High).DefaultIfEmpty(0).Max())), Bottom, Top, whole: true);
        foreach (var tick in up.Ticks())
        {
            drawing.Line(Start, up.At(tick), End, up.At(tick), Ink.Grid);
            drawing.Figure(Start - 8, up.At(tick) + 4, up.Label(tick), "end");
        }

        foreach (var tick in across.Ticks())
            drawing.Figure(across.At(tick), Bottom + 18, across.Label(tick));
        if (band.Count > 1)
        {
            drawing.Polygon([.. band.Select(usual => (across.At(usual.Year), up.At(usual.High))), .. band.AsEnumerable().Reverse().Select(usual => (across.At(usual.Year), up.At(usual.Low)))], new Ink("pc-usual", Ink.Pale));
            drawing.Polyline(band.Select(usual => (across.At(usual.Year), up.At(usual.Middle))), Ink.Reference);
        }

        var counts = Years.ToDictionary(year => year.Year, year => year.Count);
        var points = Enumerable.Range(first, last - first + 1).Select(year => (across.At(year), up.At(counts.GetValueOrDefault(year)))).ToList();
        drawing.Polyline(points, Ink.Set(0));
        foreach (var (x, y) in points)
            drawing.Marker(x, y, 0);
        drawing.Line(Start, Bottom, End, Bottom, Ink.AxisLine);
        Key(drawing, band.Count > 1);
        var usually = band.ToDictionary(usual => usual.Year);
        return drawing.Finish(new ChartTable(Title, [YearColumn, CountColumn, UsualColumn], [.. Enumerable.Range(first, last - first + 1).Select(year => (IReadOnlyList<string>)
            [year.ToString(CultureInfo.InvariantCulture), counts.GetValueOrDefault(year).ToString(CultureInfo.InvariantCulture), usually.TryGetValue(year, out var usual) ? $"{XmlText.Number(usual.Low)}–{XmlText.Number(usual.High)}" : "–"])]));
    }

    private void Key(Drawing drawing, bool band)
    {
        drawing.Marker(Start + 8, Bottom + 44, 0);
        drawing.Text(Start + 22, Bottom + 48, Drawing.Fit(XmlText.Clean(CountColumn), 30));
        if (!band)
            return;
        drawing.Rect(Start + 300, Bottom + 37, 22, 14, new Ink("pc-usual", Ink.Pale));
        drawing.Text(Start + 330, Bottom + 48, Drawing.Fit(XmlText.Clean(UsualColumn), 46));
    }
}
