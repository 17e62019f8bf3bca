using System.Globalization;
using System.Text;

namespace Palmares.Engagement.Metrics;

/// <summary>Measures against bodies as a page of text: what can be computed, what is missing, and the figures of the latest period. Pure.</summary>
public static class MetricMatrix
{
    public static string Write(IReadOnlyList<BodyMetric> metrics)
    {
        var bodies = metrics.Select(metric => metric.Body).Distinct().ToList();
        var text = new StringBuilder("# Measures of industry engagement, and what each public record allows\n\n");
        text.Append("Written by the product from four imported records; a test recomputes every figure in SQL and holds this page against it. Definitions are this product's own.\n");
        text.Append("Shares carry their numerator, denominator and a 95 % interval (Wilson); none is told of fewer than ten. *Known* is the coverage. No organisation is named.\n\n");
        text.Append("| measure | ").AppendJoin(" | ", bodies).Append(" |\n|---|").Append(string.Concat(Enumerable.Repeat("---|", bodies.Count))).Append('\n');
        foreach (var row in metrics.GroupBy(metric => metric.Definition))
            text.Append(CultureInfo.InvariantCulture, $"| {row.Key} {row.Key.Name} | ").AppendJoin(" | ", row.Select(Word)).Append(" |\n");
        foreach (var body in metrics.GroupBy(metric => metric.Body))
            Body(text, body.Key, [.. body]);
        text.Append("\n## Definitions\n\n| measure | numerator | denominator | source | access | coverage | caveat |\n|---|---|---|---|---|---|---|\n");
        foreach (var one in MetricDefinitions.Every)
            text.Append(CultureInfo.InvariantCulture, $"| {one} | {one.Numerator} | {one.Denominator} | {one.Source} | {one.Access} | {one.Coverage} | {one.Caveat} |\n");
        return text.ToString();
    }

    private static string Word(BodyMetric metric) => metric.State switch { Computability.Computable => "computable", Computability.InPart => "in part", _ => "not" };

    private static void Body(StringBuilder text, string body, IReadOnlyList<BodyMetric> metrics)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {body}\n\n| measure | latest figures | known | what is missing |\n|---|---|---|---|\n");
        foreach (var metric in metrics)
        {
            var told = string.Join("; ", metric.Latest.Select(figure => $"{figure.Part} {figure.Period}: {figure.Told}"));
            text.Append(CultureInfo.InvariantCulture, $"| {metric.Definition.Id} | {(told.Length == 0 ? "not computable" : told)} | {metric.Known} | {metric.Why} |\n");
        }
    }
}
