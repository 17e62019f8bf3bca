namespace Palmares.Tracking.Indicators;

/// <summary>Pieces of work of one person, before and in the last three years.</summary>
/// <param name="Earlier">Parts in pieces of work a twelvemonth, up to 36 months before the end.</param>
/// <param name="EarlierMonths">From the first to then.</param>
/// <param name="Recent">In the last 36 months.</param>
/// <param name="Cohort">Whose company the person's pace is compared with.</param>
public readonly record struct Pace(int Person, int Earlier, int EarlierMonths, int Recent, int RecentMonths, string Cohort)
{
    public int Months => EarlierMonths + RecentMonths;
}

/// <summary>What a cohort's pace was: frozen with the figures that use it.</summary>
/// <param name="EarlierShape">Gamma prior of the earlier rate, per twelvemonth.</param>
/// <param name="Trend">The cohort's recent rate over its earlier one.</param>
public sealed record CohortPace(string Cohort, int People, double EarlierShape, double EarlierRate, double RecentShape, double RecentRate, double Trend);

/// <summary>Whose pace of the last three years is above their own earlier one, beyond what their cohort did.</summary>
/// <remarks>
/// P(recent rate &gt; earlier rate × the cohort's trend) under Gamma–Poisson with priors fitted by cohort (moments of the negative binomial). Cohort: the body of the first record and the three-year
/// period it fell into, counted back from the body's end; fewer than 50 people are compared with all of the body. Age is years since the first record, never a birth date. Two gammas over two rates
/// compare by an incomplete beta, exactly. Neither a network's shape nor a text's style goes in.
/// </remarks>
public static class EmergenceRules
{
    public const int RecentMonths = 36;
    public const int LeastCohort = 50;
    private const double LeastShape = .05, MostShape = 50;

    /// <summary>A piece of work counts once a twelvemonth, counted back from the end of its body's record.</summary>
    /// <param name="until">Month up to which the record is read; the body's last month where that is earlier.</param>
    /// <returns>By person; null for who has no dated work until then.</returns>
    public static IReadOnlyList<Pace?> Paces(WorkYears years, int persons, int until = int.MaxValue)
    {
        var paces = new Pace?[persons];
        var (seen, cohorts) = (new HashSet<(int Lineage, int Period)>(), new Dictionary<(string, int), string>());
        for (var person = 0; person < persons; person++)
        {
            var parts = years.Of(person);
            var (first, body) = (int.MaxValue, "");
            seen.Clear();
            foreach (var part in parts)
            {
                var own = years.Groups[part.Group].Body;
                var end = Math.Min(until, years.LastMonth[own]);
                if (part.FirstMonth > end)
                    continue;
                if (end - part.FirstMonth is var ago && (first == int.MaxValue || ago > first))
                    (first, body) = (ago, own);
                seen.Add((part.Lineage, (end - part.FirstMonth) / 12));
                if (part.LastMonth <= end)
                    seen.Add((part.Lineage, (end - part.LastMonth) / 12));
            }

            if (seen.Count == 0)
                continue;
            var recent = seen.Count(one => one.Period < RecentMonths / 12);
            var cohort = (body, first / 36);
            if (!cohorts.TryGetValue(cohort, out var name))
                cohorts[cohort] = name = $"{body} {first / 36}";
            paces[person] = new Pace(person, seen.Count - recent, Math.Max(0, first + 1 - RecentMonths), recent, Math.Min(RecentMonths, first + 1), name);
        }

        return paces;
    }

    /// <summary>Only who is still there tells the trend: that most leave makes nobody who stays an emerging leader.</summary>
    public static IReadOnlyDictionary<string, CohortPace> Fit(IReadOnlyList<Pace> paces)
    {
        var fitted = new Dictionary<string, CohortPace>();
        foreach (var body in paces.Where(pace => pace.Recent > 0).GroupBy(pace => BodyOf(pace.Cohort)).OrderBy(body => body.Key, StringComparer.Ordinal))
        {
            var whole = FitOne(body.Key, [.. body]);
            fitted[body.Key] = whole;
            foreach (var cohort in body.GroupBy(pace => pace.Cohort).OrderBy(cohort => cohort.Key, StringComparer.Ordinal))
                fitted[cohort.Key] = cohort.Count() < LeastCohort ? whole with { Cohort = cohort.Key, People = cohort.Count() } : FitOne(cohort.Key, [.. cohort]);
        }

        return fitted;
    }

    /// <summary>The probability that the recent rate is above the earlier one times the trend.</summary>
    public static double Probability(Pace pace, CohortPace cohort)
    {
        var (a0, a1) = (cohort.EarlierShape + pace.Earlier, cohort.RecentShape + pace.Recent);
        var (b0, b1) = (cohort.EarlierRate + (pace.EarlierMonths / 12.0), cohort.RecentRate + (pace.RecentMonths / 12.0));
        // G1/b1 > trend · G0/b0 is G0/(G0 + G1) < r/(1 + r) with r = b0/(trend · b1).
        var ratio = b0 / (cohort.Trend * b1);
        return Distributions.Beta(ratio / (1 + ratio), a0, a1);
    }

    private static string BodyOf(string cohort) => cohort[..cohort.LastIndexOf(' ')];

    private static CohortPace FitOne(string cohort, IReadOnlyList<Pace> paces)
    {
        var (earlierShape, earlierRate, earlier) = Gamma([.. paces.Where(pace => pace.EarlierMonths > 0).Select(pace => (pace.Earlier, pace.EarlierMonths / 12.0))]);
        var (recentShape, recentRate, recent) = Gamma([.. paces.Select(pace => (pace.Recent, pace.RecentMonths / 12.0))]);
        // Where nobody of a cohort has an earlier time, the recent one stands for it.
        return earlier == 0
            ? new CohortPace(cohort, paces.Count, recentShape, recentRate, recentShape, recentRate, 1)
            : new CohortPace(cohort, paces.Count, earlierShape, earlierRate, recentShape, recentRate, Math.Clamp(recent / earlier, .01, 100));
    }

    /// <summary>Shape and rate of the gamma whose Poisson counts have these moments, and the mean rate.</summary>
    private static (double Shape, double Rate, double Mean) Gamma(IReadOnlyList<(int Count, double Years)> counts)
    {
        var years = counts.Sum(one => one.Years);
        var mean = years == 0 ? 0 : counts.Sum(one => one.Count) / years;
        if (mean == 0)
            return (1, 1, 0);
        var variance = counts.Sum(one => Math.Pow(one.Count - (mean * one.Years), 2) - (mean * one.Years)) / counts.Sum(one => one.Years * one.Years);
        var shape = Math.Clamp(variance <= 0 ? MostShape : mean * mean / variance, LeastShape, MostShape);
        return (shape, shape / mean, mean);
    }
}
