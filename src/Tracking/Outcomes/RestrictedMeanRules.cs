namespace Palmares.Tracking.Outcomes;

/// <param name="Error">By Greenwood's formula; of all who weigh the same.</param>
public sealed record RestrictedMean(double Years, double Error);

/// <summary>How much longer one side stays than the other, of the first so many years.</summary>
/// <param name="Horizon">The years looked at.</param>
/// <param name="Laureates">Years stayed of them on average.</param>
/// <param name="Comparison">The same of those matched.</param>
/// <param name="Sets">Sets that the error is taken over.</param>
public sealed record MeanDifference(double Horizon, double Laureates, double Comparison, double Difference, double Error, double Low, double High, int Sets)
{
    public bool CoversNought => Low <= 0 && High >= 0;
}

/// <summary>The mean time without the event within a horizon: the area under the curve. Needs no proportional hazards and is read in years.</summary>
/// <remarks>
/// Sources: Royston, Parmar 2013; one arm's error as R's survfit prints it with <c>rmean</c>. The difference's error is the infinitesimal jackknife over matched sets with
/// G/(G − 1), its interval by Student's t on G − 1: with 30 sets a normal interval is too narrow. Beyond the last time followed the curve is held level; a horizon beyond it is refused.
/// </remarks>
public static class RestrictedMeanRules
{
    public static RestrictedMean Of(IReadOnlyCollection<Followed> people, double horizon)
    {
        var table = new RiskTable(people);
        var points = SurvivalRules.Of(people).Points.Where(point => point.Time < horizon).ToList();
        var (mean, rest, variance) = (Area(table, horizon, null), 0.0, 0.0);
        for (var at = points.Count - 1; at >= 0; at--)
        {
            rest += points[at].Share * ((at + 1 < points.Count ? points[at + 1].Time : horizon) - points[at].Time);
            var (events, risk) = (points[at].Events, points[at].AtRisk);
            variance += events == risk ? 0 : rest * rest * events / ((double)risk * (risk - events));
        }

        return new RestrictedMean(mean, Math.Sqrt(variance));
    }

    /// <returns>Null when one side is not followed that long, or there are fewer than two sets.</returns>
    public static MeanDifference? Between(IReadOnlyCollection<Followed> laureates, IReadOnlyCollection<Followed> comparison, double horizon)
    {
        var (one, other) = (new RiskTable(laureates), new RiskTable(comparison));
        if (one.People.Length == 0 || other.People.Length == 0 || !Reaches(one, horizon) || !Reaches(other, horizon))
            return null;
        var (onOne, onOther) = (new double[one.People.Length], new double[other.People.Length]);
        var (mean, otherMean) = (Area(one, horizon, onOne), Area(other, horizon, onOther));
        var sums = new Dictionary<int, double>();
        for (var at = 0; at < onOne.Length; at++)
            sums[one.People[at].Set] = sums.GetValueOrDefault(one.People[at].Set) + (one.People[at].Weight * onOne[at]);
        for (var at = 0; at < onOther.Length; at++)
            sums[other.People[at].Set] = sums.GetValueOrDefault(other.People[at].Set) - (other.People[at].Weight * onOther[at]);
        if (sums.Count < 2)
            return null;
        var error = Math.Sqrt(sums.Values.Sum(sum => sum * sum) * sums.Count / (sums.Count - 1.0));
        var wide = OutcomeDistributions.Student95(sums.Count - 1) * error;
        return new MeanDifference(horizon, mean, otherMean, mean - otherMean, error, mean - otherMean - wide, mean - otherMean + wide, sums.Count);
    }

    // Whoever is followed longest is followed to the horizon, or nobody is left before it.
    private static bool Reaches(RiskTable table, double horizon) => table.People[^1].Years >= horizon || table.People[^1].Ending == Ending.Happened;

    /// <summary>The area under the curve; adds each person's influence on it.</summary>
    private static double Area(RiskTable table, double horizon, double[]? onArea)
    {
        var (share, before, area, influence) = (1.0, 0.0, 0.0, new double[table.People.Length]);
        foreach (var time in table.Times.Where(time => time.Happened > 0 && time.Time < horizon))
        {
            Lay(time.Time - before);
            share = SurvivalRules.Step(table, time, share, influence);
            before = time.Time;
        }

        Lay(horizon - before);
        return area;

        void Lay(double width)
        {
            area += share * width;
            for (var at = 0; onArea is not null && at < onArea.Length; at++)
                onArea[at] += influence[at] * width;
        }
    }
}
