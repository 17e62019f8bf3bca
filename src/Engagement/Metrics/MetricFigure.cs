namespace Palmares.Engagement.Metrics;

public enum Computability
{
    Computable,

    /// <summary>With something missing, which is said.</summary>
    InPart,

    Not,
}

/// <summary>A measure of a period.</summary>
/// <param name="Value">A share, an index or a number; null where the denominator is too small for a percentage.</param>
/// <param name="Known">Of <paramref name="Of"/> records, how many could be used: the coverage.</param>
public sealed record MetricFigure(string Part, string Period, double Numerator, double Denominator, double? Value, double? Low, double? High, int Known, int Of)
{
    public double Coverage => Of == 0 ? 0 : Known / (double)Of;

    internal static MetricFigure Share(string part, string period, double numerator, double denominator, int known, int of)
    {
        var share = MetricRules.Share(numerator, denominator);
        return new(part, period, numerator, denominator, share?.Value, share?.Low, share?.High, known, of);
    }

    internal static MetricFigure Number(string part, string period, double numerator, double denominator, double? value, int known, int of) => new(part, period, numerator, denominator, value, null, null, known, of);
}

/// <summary>A measure for a body: figures by period, or why there are none.</summary>
/// <param name="Why">What is missing; empty when nothing is.</param>
public sealed record BodyMetric(MetricDefinition Definition, string Body, Computability State, string Why, IReadOnlyList<MetricFigure> Figures);
