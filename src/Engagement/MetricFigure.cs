using System.Globalization;
using Palmares.Engagement.Metrics;

namespace Palmares.Engagement;

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

    /// <summary>In words: value, interval, counts.</summary>
    public string Told => this switch
    {
        { Value: null } => string.Create(CultureInfo.InvariantCulture, $"{Numerator:0.##} of {Denominator:0.##}, too few for a percentage"),
        { Low: { } low, High: { } high } => string.Create(CultureInfo.InvariantCulture, $"{Value:P1} [{low:P1}, {high:P1}] ({Numerator:0.#} of {Denominator:0.#})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Value:0.####} ({Numerator:0.##} over {Denominator:0.##})"),
    };

    internal static MetricFigure Share(string part, string period, double numerator, double denominator, int known, int of)
    {
        var share = MetricRules.Share(numerator, denominator);
        return new(part, period, numerator, denominator, share?.Value, share?.Low, share?.High, known, of);
    }

    internal static MetricFigure Number(string part, string period, double numerator, double denominator, double? value, int known, int of) => new(part, period, numerator, denominator, value, null, null, known, of);
}

/// <summary>A measure for a body: figures by period, or why there are none.</summary>
/// <param name="Body">Empty for this installation's own registers.</param>
/// <param name="Why">What is missing; empty when nothing is.</param>
public sealed record BodyMetric(MetricDefinition Definition, string Body, Computability State, string Why, IReadOnlyList<MetricFigure> Figures)
{
    /// <summary>Of each part the last period's.</summary>
    public IReadOnlyList<MetricFigure> Latest => [.. Figures.GroupBy(figure => figure.Part).Select(part => part.Last())];

    /// <summary>The coverage of the latest figures.</summary>
    public string Known => string.Join("; ", Latest.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Coverage:P0}")).Distinct());
}
