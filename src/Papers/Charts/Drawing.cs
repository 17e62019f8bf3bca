using System.Text;

namespace Palmares.Papers.Charts;

/// <summary>
/// Writes SVG elements. Horizontal positions are logical: measured from the side where reading starts,
/// so that one drawing serves both directions.
/// </summary>
internal sealed class Drawing(ChartForm form, double width, double height)
{
    private readonly StringBuilder _svg = new();

    public double Width => width;

    public void Line(double x1, double y1, double x2, double y2, Ink ink) =>
        Add($"<line x1=\"{X(x1)}\" y1=\"{N(y1)}\" x2=\"{X(x2)}\" y2=\"{N(y2)}\" {ink.Stroked()}/>");

    public void Rect(double x, double y, double w, double h, Ink ink) =>
        Add($"<rect x=\"{N(form.RightToLeft ? width - x - w : x)}\" y=\"{N(y)}\" width=\"{N(w)}\" height=\"{N(h)}\" {ink.Filled()}/>");

    public void Circle(double x, double y, double r, Ink ink) =>
        Add($"<circle cx=\"{X(x)}\" cy=\"{N(y)}\" r=\"{N(r)}\" {ink.Filled()}/>");

    public void Polygon(IEnumerable<(double X, double Y)> points, Ink ink) =>
        Add($"<polygon points=\"{Join(points)}\" {ink.Filled()}/>");

    public void Polyline(IEnumerable<(double X, double Y)> points, Ink ink) =>
        Add($"<polyline points=\"{Join(points)}\" fill=\"none\" {ink.Stroked()}/>");

    /// <summary>Text; <paramref name="anchor"/> is start, middle or end in reading order.</summary>
    public void Text(double x, double y, string text, string anchor = "start", Ink? ink = null, double size = 13) =>
        Add($"<text x=\"{X(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" font-size=\"{N(size)}\" {(ink ?? Ink.Label).Written()}>{XmlText.Escape(Isolated(text))}</text>");

    public void Figure(double x, double y, string number, string anchor = "middle", Ink? ink = null) =>
        Text(x, y, number, anchor, ink ?? Ink.Figure, 12);

    /// <summary>The same shape for the same set everywhere, so that colour is never alone.</summary>
    public void Marker(double x, double y, int set)
    {
        const double r = 5.5;
        var ink = Ink.Set(set);
        switch (set % 4)
        {
            case 0: Circle(x, y, r, ink); break;
            case 1: Rect(x - r, y - r, 2 * r, 2 * r, ink with { Fill = "#fff" }); break;
            case 2: Polygon([(x, y - r - 1.5), (x + r + 1.5, y), (x, y + r + 1.5), (x - r - 1.5, y)], ink); break;
            default: Polygon([(x, y - r - 1), (x + r + 1, y + r), (x - r - 1, y + r)], ink with { Fill = "#fff" }); break;
        }
    }

    public Chart Finish(ChartTable table)
    {
        var id = form.Id ?? "chart-" + Fingerprint(form.Title + "\n" + form.Description + "\n" + _svg);
        var direction = form.RightToLeft ? " direction=\"rtl\"" : "";
        return new Chart(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pc\" role=\"img\" aria-labelledby=\"{XmlText.Escape(id)}-t {XmlText.Escape(id)}-d\" " +
            $"viewBox=\"0 0 {N(width)} {N(height)}\" font-family=\"'Noto Sans','Noto Sans Arabic',sans-serif\"{direction}>" +
            $"<title id=\"{XmlText.Escape(id)}-t\">{XmlText.Escape(form.Title)}</title><desc id=\"{XmlText.Escape(id)}-d\">{XmlText.Escape(form.Description)}</desc>{_svg}</svg>",
            table);
    }

    /// <summary>Cuts a label that would run into the picture; the table holds it whole.</summary>
    public static string Fit(string label, int characters) =>
        label.Length <= characters ? label : string.Concat(label.AsSpan(0, SafeCut(label, characters - 1)).TrimEnd(), "…");

    private static int SafeCut(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    /// <summary>In a line that runs from right to left, a Latin label keeps its own order and a number its sign in front.</summary>
    private string Isolated(string text) => !form.RightToLeft || text.Length == 0
        ? text
        : (text.Any(char.IsLetter) ? '\u2068' : '\u2066') + text + '\u2069';

    private void Add(string element) => _svg.Append(element);

    private string X(double x) => N(form.RightToLeft ? width - x : x);

    private string Join(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(p => $"{X(p.X)},{N(p.Y)}"));

    private static string N(double value) => XmlText.Number(value);

    /// <summary>FNV-1a: short and the same on every machine, unlike string.GetHashCode.</summary>
    private static string Fingerprint(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in Encoding.UTF8.GetBytes(XmlText.Clean(text)))
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
