namespace Palmares.Papers.Charts;

/// <summary>The estimate just after a time: share without the event, its interval, how many were still watched before it.</summary>
public sealed record SurvivalStep(double Time, double Share, double Low, double High, int AtRisk, int Events);

/// <summary>One group's curve, its censoring times, and how many are watched at any time.</summary>
public sealed record SurvivalGroup(string Label, IReadOnlyList<SurvivalStep> Steps, IReadOnlyList<double> Censored, IReadOnlyList<double> Durations)
{
    public int AtRisk(double time) => Durations.Count(duration => duration >= time);

    public double ShareAt(double time) => Steps.LastOrDefault(step => step.Time <= time)?.Share ?? 1;
}

/// <summary>The product-limit estimate with log-log intervals.</summary>
/// <remarks>
/// Source: Kaplan and Meier 1958; variance by Greenwood; interval on the log(-log) scale (Kalbfleisch and Prentice).
/// Durations in any one unit; an event and a censoring at the same time count the event first.
/// </remarks>
public static class KaplanMeier
{
    private const double Z95 = 1.959963984540054;

    public static SurvivalGroup Estimate(string label, IReadOnlyCollection<(double Time, bool Happened)> watched)
    {
        if (watched.Any(one => !double.IsFinite(one.Time) || one.Time < 0))
            throw new ArgumentException("A duration is negative or not finite.");
        var (share, variance, left) = (1.0, 0.0, watched.Count);
        var steps = new List<SurvivalStep>();
        foreach (var time in watched.GroupBy(one => one.Time).OrderBy(group => group.Key))
        {
            var events = time.Count(one => one.Happened);
            if (events > 0)
            {
                share *= 1 - (double)events / left;
                variance += events == left ? 0 : events / ((double)left * (left - events));
                var (low, high) = Interval(share, variance);
                steps.Add(new SurvivalStep(time.Key, share, low, high, left, events));
            }
            left -= time.Count();
        }
        return new SurvivalGroup(label, steps, [.. watched.Where(one => !one.Happened).Select(one => one.Time).Order()], [.. watched.Select(one => one.Time).Order()]);
    }

    private static (double Low, double High) Interval(double share, double variance)
    {
        if (share is <= 0 or >= 1)
            return (share, share);
        var wide = Z95 * Math.Sqrt(variance) / Math.Abs(Math.Log(share));
        return (Math.Pow(share, Math.Exp(wide)), Math.Pow(share, Math.Exp(-wide)));
    }
}
