namespace Palmares.Papers.Charts;

/// <summary>How the record knows an end: it ended then, it goes on, or the record stops and nobody knows.</summary>
public enum Ending { Known, Ongoing, Unknown }

/// <summary>Something held over years. Years may have fractions; no <paramref name="From"/> means an unknown start.</summary>
public sealed record TimelineSpan(string Label, double? From, double? To, Ending Ending = Ending.Known);

/// <summary>Single happenings of one kind: <paramref name="Years"/> holds one entry for each.</summary>
public sealed record TimelineWorks(string Label, IReadOnlyList<int> Years);

/// <summary>A person's works and mandates over the years. What is not known is drawn as not known.</summary>
public sealed class Timeline : ChartForm
{
    private const double Wide = 720, Row = 32, Top = 14, Start = 230, End = 704;

    public IReadOnlyList<TimelineWorks> Works { get; init; } = [];
    public IReadOnlyList<TimelineSpan> Spans { get; init; } = [];

    /// <summary>The last year the record was read; an open span runs to it.</summary>
    public required double ReadUntil { get; init; }
    public string WhatColumn { get; init; } = "What";
    public string FromColumn { get; init; } = "From";
    public string ToColumn { get; init; } = "To";
    public string NumberColumn { get; init; } = "Number";
    public string OngoingText { get; init; } = "goes on";
    public string UnknownText { get; init; } = "not known";

    public override Chart Draw()
    {
        var bottom = Top + (Works.Count + Spans.Count) * Row;
        var drawing = new Drawing(this, Wide, bottom + 52);
        var axis = Scale();
        foreach (var tick in axis.Ticks())
        {
            drawing.Line(axis.At(tick), Top, axis.At(tick), bottom, Ink.Grid);
            drawing.Figure(axis.At(tick), bottom + 18, axis.Label(tick));
        }
        var y = Top + Row / 2;
        foreach (var works in Works)
            Draw(drawing, axis, works, Next(ref y));
        foreach (var span in Spans)
            Draw(drawing, axis, span, Next(ref y));
        drawing.Line(Start, bottom, End, bottom, Ink.AxisLine);
        Key(drawing, bottom + 42);
        return drawing.Finish(Table());
    }

    private static double Next(ref double y)
    {
        y += Row;
        return y - Row;
    }

    private Axis Scale()
    {
        var years = Works.SelectMany(works => works.Years.Select(year => (double)year))
            .Concat(Spans.SelectMany(span => new[] { span.From, span.To }).OfType<double>())
            .Append(ReadUntil).ToList();
        return new Axis(years.Min(), years.Max(), Start, End, whole: true);
    }

    private static void Draw(Drawing drawing, Axis axis, TimelineWorks works, double y)
    {
        drawing.Text(0, y + 4, Drawing.Fit(XmlText.Clean(works.Label), 32));
        foreach (var (year, count) in works.Years.CountBy(year => year).OrderBy(pair => pair.Key))
        {
            drawing.Circle(axis.At(year), y, Math.Min(12, 3.5 + 2.2 * Math.Sqrt(count)), new Ink("pc-work", Ink.Deep));
            if (count > 1)
                drawing.Text(axis.At(year), y + 4, XmlText.Number(count), "middle", new Ink("pc-on-work", "#fff"), 10.5);
        }
    }

    private void Draw(Drawing drawing, Axis axis, TimelineSpan span, double y)
    {
        drawing.Text(0, y + 4, Drawing.Fit(XmlText.Clean(span.Label), 32));
        var (from, to) = Edges(axis, span);
        var ink = Ink.Set(1);
        var known = span.Ending != Ending.Unknown && span.From is not null;
        drawing.Line(from, y, to, y, new Ink("pc-span", "none", Ink.Accent, 5, known ? null : "4 4"));
        if (span.From is not null)
            drawing.Line(from, y - 7, from, y + 7, ink);
        Close(drawing, span.Ending, to, y, ink);
    }

    private (double From, double To) Edges(Axis axis, TimelineSpan span)
    {
        var to = axis.At(span.Ending == Ending.Ongoing ? ReadUntil : span.To ?? Math.Min(ReadUntil, (span.From ?? axis.Low) + 1));
        var from = axis.At(span.From ?? axis.Low);
        return (Math.Min(from, to), Math.Max(to, Math.Min(from, to) + 3));
    }

    private static void Close(Drawing drawing, Ending ending, double x, double y, Ink ink)
    {
        switch (ending)
        {
            case Ending.Known: drawing.Line(x, y - 7, x, y + 7, ink); break;
            case Ending.Ongoing: drawing.Polygon([(x - 2, y - 8), (x + 8, y), (x - 2, y + 8)], ink); break;
            default: drawing.Circle(x, y, 5, ink with { Fill = "#fff" }); break;
        }
    }

    private void Key(Drawing drawing, double y)
    {
        if (Spans.Any(span => span.Ending == Ending.Ongoing))
        {
            Close(drawing, Ending.Ongoing, Start + 4, y - 4, Ink.Set(1));
            drawing.Text(Start + 18, y, OngoingText, size: 12);
        }
        if (!Spans.Any(span => span.Ending == Ending.Unknown))
            return;
        Close(drawing, Ending.Unknown, Start + 184, y - 4, Ink.Set(1));
        drawing.Text(Start + 198, y, UnknownText, size: 12);
    }

    private ChartTable Table()
    {
        var works = Works.SelectMany(lane => lane.Years.CountBy(year => year).OrderBy(pair => pair.Key)
            .Select(pair => (IReadOnlyList<string>)[XmlText.Clean(lane.Label), XmlText.Number(pair.Key), XmlText.Number(pair.Key), XmlText.Number(pair.Value)]));
        var spans = Spans.Select(span => (IReadOnlyList<string>)
            [XmlText.Clean(span.Label), span.From is { } from ? XmlText.Number(from) : UnknownText, To(span), "1"]);
        return new ChartTable(Title, [WhatColumn, FromColumn, ToColumn, NumberColumn], [.. works, .. spans]);
    }

    private string To(TimelineSpan span) => span.Ending switch
    {
        Ending.Ongoing => OngoingText,
        Ending.Unknown => UnknownText,
        _ => span.To is { } to ? XmlText.Number(to) : UnknownText,
    };
}
