namespace Palmares.Engagement.Metrics;

/// <summary>The arithmetic of the measures: shares, concentration, retention. Pure.</summary>
public static class MetricRules
{
    /// <summary>No percentage is told of fewer than this.</summary>
    public const int LeastDenominator = 10;

    private const double Z95 = 1.959963984540054;

    /// <summary>A share with its 95 % interval; null below <see cref="LeastDenominator"/>.</summary>
    /// <remarks>Source: Wilson 1927, score interval. A fractional numerator is taken as it is.</remarks>
    public static (double Value, double Low, double High)? Share(double numerator, double denominator)
    {
        if (denominator < LeastDenominator)
            return null;
        var (p, z2) = (numerator / denominator, Z95 * Z95 / denominator);
        var middle = (p + z2 / 2) / (1 + z2);
        var half = Z95 * Math.Sqrt(p * (1 - p) / denominator + z2 / denominator / 4) / (1 + z2);
        return (p, Math.Max(0, Math.Min(p, middle - half)), Math.Min(1, Math.Max(p, middle + half)));
    }

    /// <summary>The fraction of a contribution's sources that are industry; sources of unknown kind count as none.</summary>
    public static double Fraction(IReadOnlyCollection<bool?> sources) => sources.Count == 0 ? 0 : sources.Count(one => one == true) / (double)sources.Count;

    /// <summary>Herfindahl-Hirschman index of weights: the sum of squared shares, from 1/n to 1; null of nothing.</summary>
    /// <remarks>Source: Hirschman 1964.</remarks>
    public static double? Concentration(IEnumerable<double> weights)
    {
        var known = weights.Where(weight => weight > 0).ToList();
        var total = known.Sum();
        return total == 0 ? null : known.Sum(weight => weight / total * (weight / total));
    }

    /// <summary>The weight of each family: every contribution is worth one, shared equally among its sources.</summary>
    public static IReadOnlyDictionary<TKey, double> Weights<TKey>(IEnumerable<IReadOnlyCollection<TKey?>> contributions)
        where TKey : struct
    {
        var weights = new Dictionary<TKey, double>();
        foreach (var sources in contributions)
        {
            foreach (var source in sources.OfType<TKey>())
                weights[source] = weights.GetValueOrDefault(source) + 1.0 / sources.Count;
        }

        return weights;
    }

    /// <summary>The middle of some numbers; of an even count the mean of the two in the middle; null of none.</summary>
    public static double? Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
