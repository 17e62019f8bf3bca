namespace Palmares.Tracking.Indicators;

/// <summary>Bands of people whom the figures can tell apart, in place of ranks.</summary>
/// <remarks>
/// Tukey's simultaneous rank intervals (Al Mohamad, Goeman, van Zwet 2021): two are told apart when they lie further from each other than the range of as many normals does nine times in ten.
/// A band ends only where nobody below it can be told to be above anybody in it, that is where no rank interval reaches across.
/// </remarks>
public static class BandRules
{
    public const double Confidence = .9;

    /// <summary>Half of a 90 % interval over its normal quantile.</summary>
    private const double HalfWidth = 1.6448536269514722;

    /// <param name="figures">Each with its 90 % interval.</param>
    /// <returns>The band of each, 1 the highest, and how many there are.</returns>
    public static (int[] Band, int Bands) Of(IReadOnlyList<Span> figures)
    {
        var count = figures.Count;
        if (count == 0)
            return ([], 0);
        var order = Enumerable.Range(0, count).OrderByDescending(at => figures[at].Value).ThenBy(at => at).ToArray();
        var value = order.Select(at => figures[at].Value).ToArray();
        var error = order.Select(at => (figures[at].High - figures[at].Low) / 2 / HalfWidth).ToArray();
        var (best, worst) = Places(value, error, count == 1 ? 0 : Distributions.RangeQuantile(Confidence, count) / Math.Sqrt(2));
        var highest = new int[count + 1];
        highest[count] = count;
        for (var at = count - 1; at >= 0; at--)
            highest[at] = Math.Min(best[at], highest[at + 1]);
        var (band, reach, bands) = (new int[count], 0, 1);
        for (var at = 0; at < count; at++)
        {
            if (at > 0 && reach < at && highest[at] >= at)
                bands++;
            band[order[at]] = bands;
            reach = Math.Max(reach, worst[at]);
        }

        return (band, bands);
    }

    /// <summary>The highest and the lowest place, counted from 0, that each may have.</summary>
    private static (int[] Best, int[] Worst) Places(double[] value, double[] error, double quantile)
    {
        var (best, worst) = (new int[value.Length], new int[value.Length]);
        Parallel.For(0, value.Length, at =>
        {
            var (above, below) = (0, 0);
            for (var other = 0; other < at; other++)
                above += Apart(other, at) ? 1 : 0;
            for (var other = at + 1; other < value.Length; other++)
                below += Apart(at, other) ? 1 : 0;
            (best[at], worst[at]) = (above, value.Length - 1 - below);
        });
        return (best, worst);

        bool Apart(int higher, int lower) => value[higher] - value[lower] is var gap && gap > 0 && gap * gap > quantile * quantile * ((error[higher] * error[higher]) + (error[lower] * error[lower]));
    }
}
