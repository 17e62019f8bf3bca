using System.Globalization;
using System.Security;
using System.Text;

namespace Palmares.Linkage;

/// <summary>A pair's weights as a waterfall: SVG that reads aloud, and the same numbers as a table.</summary>
public static class WaterfallChart
{
    private const int Label = 330;
    private const int Plot = 360;
    private const int Row = 28;
    private const int Top = 46;

    /// <returns>An SVG document with title, description and text; colours are told apart by sign as well.</returns>
    public static string Svg(PairExplanation explanation)
    {
        var bars = Bars(explanation);
        var low = Math.Min(0, bars.Min(bar => Math.Min(bar.From, bar.To)));
        var high = Math.Max(1, bars.Max(bar => Math.Max(bar.From, bar.To)));
        double X(double bits) => Label + ((bits - low) / (high - low) * Plot);
        var height = Top + (bars.Count * Row) + 20;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\" viewBox=\"0 0 {Label + Plot + 90} {height}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"t\">{Text($"{explanation.Left} and {explanation.Right}")}</title>\n<desc id=\"d\">{Text(explanation.InWords())}</desc>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"22\" font-weight=\"bold\">{Text($"{explanation.Left} and {explanation.Right}: weight in bits")}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(0):0.#}\" x2=\"{X(0):0.#}\" y1=\"{Top - 10}\" y2=\"{height - 12}\" stroke=\"#6b6b6b\"/>\n");
        for (var at = 0; at < bars.Count; at++)
            Draw(svg, bars[at], Top + (at * Row), X);
        return svg.Append("</svg>\n").ToString();
    }

    /// <returns>The numbers of the chart, an HTML table.</returns>
    public static string Table(PairExplanation explanation)
    {
        var table = new StringBuilder("<table>\n<thead><tr><th scope=\"col\">Step</th><th scope=\"col\">Answer</th><th scope=\"col\">Bits</th><th scope=\"col\">Sum</th></tr></thead>\n<tbody>\n");
        foreach (var bar in Bars(explanation))
            table.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(bar.Name)}</th><td>{Text(bar.Answer)}</td><td>{bar.Bits:+0.00;-0.00;0}</td><td>{bar.To:+0.00;-0.00;0}</td></tr>\n");
        return table.Append("</tbody>\n</table>\n").ToString();
    }

    private static List<Bar> Bars(PairExplanation explanation)
    {
        var bars = new List<Bar> { new("before anything is known", "", 0, explanation.PriorBits) };
        foreach (var step in explanation.Steps)
            bars.Add(new(step.Comparison, step.Level, bars[^1].To, bars[^1].To + step.Bits));
        bars.Add(new("sum", string.Create(CultureInfo.InvariantCulture, $"probability {explanation.Probability:0.####}"), 0, explanation.Weight));
        return bars;
    }

    private static void Draw(StringBuilder svg, Bar bar, int y, Func<double, double> x)
    {
        var (left, right) = (x(Math.Min(bar.From, bar.To)), x(Math.Max(bar.From, bar.To)));
        var label = bar.Answer.Length == 0 ? bar.Name : $"{bar.Name}: {bar.Answer}";
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{y + 13}\">{Text(label.Length > 46 ? label[..45] + "…" : label)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left:0.#}\" y=\"{y}\" width=\"{Math.Max(1, right - left):0.#}\" height=\"18\" fill=\"{(bar.Bits >= 0 ? "#0b5cad" : "#b3541e")}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{right + 5:0.#}\" y=\"{y + 13}\">{bar.Bits:+0.0;-0.0;0}</text>\n");
    }

    private static string Text(string text) => SecurityElement.Escape(text) ?? "";

    private sealed record Bar(string Name, string Answer, double From, double To)
    {
        public double Bits => To - From;
    }
}
