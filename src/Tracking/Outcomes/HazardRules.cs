namespace Palmares.Tracking.Outcomes;

/// <param name="Observed">Events among laureates.</param>
/// <param name="Expected">How many there would be, did both sides leave alike.</param>
public sealed record LogRank(double Observed, double Expected, double Variance, double ChiSquared, double Chance);

/// <param name="Log">The logarithm of the ratio: how often it happens to laureates for each time it happens to those matched.</param>
/// <param name="Error">Of the logarithm; by matched set.</param>
/// <param name="NaiveError">Of the logarithm, as if nobody were matched.</param>
public sealed record HazardRatio(double Log, double Error, double NaiveError, double Low, double High)
{
    public double Ratio => Math.Exp(Log);
}

/// <summary>Whether it happens to one side more often at any time: a secondary view, which assumes that the ratio stays the same over the years.</summary>
/// <remarks>Sources: Mantel 1966, as R's survdiff; Cox 1972 with Efron's ties, errors by set after Lin, Wei 1989, as R's coxph with a cluster. Weights as given for Cox, none for the log-rank test.</remarks>
public static class HazardRules
{
    public static LogRank? LogRank(IReadOnlyCollection<Followed> laureates, IReadOnlyCollection<Followed> comparison)
    {
        var (observed, expected, variance) = (0.0, 0.0, 0.0);
        foreach (var time in Times(laureates, comparison))
        {
            var (all, own) = ((double)time.Risk.Length, time.Risk.Count(one => one.Laureate));
            var (events, ownEvents) = (time.Events.Length, time.Events.Count(one => one.Laureate));
            observed += ownEvents;
            expected += events * own / all;
            variance += all > 1 ? events * (own / all) * (1 - (own / all)) * (all - events) / (all - 1) : 0;
        }

        if (variance <= 0)
            return null;
        var chi = (observed - expected) * (observed - expected) / variance;
        return new LogRank(observed, expected, variance, chi, OutcomeDistributions.ChiSquaredAbove(chi));
    }

    /// <returns>Null when all events are on one side, or there are none: the ratio has no estimate then.</returns>
    public static HazardRatio? Cox(IReadOnlyCollection<Followed> laureates, IReadOnlyCollection<Followed> comparison)
    {
        if (!laureates.Any(one => one.Ending == Ending.Happened) || !comparison.Any(one => one.Ending == Ending.Happened))
            return null;
        var times = Times(laureates, comparison);
        var (beta, information) = (0.0, 0.0);
        for (var step = 0; step < 50; step++)
        {
            (var score, information) = Score(times, beta);
            if (information < 1e-12)
                return null;
            var move = Math.Clamp(score / information, -2, 2);
            beta += move;
            if (Math.Abs(move) < 1e-12)
                break;
        }

        var error = Math.Sqrt(Residuals(times, beta).Values.Sum(sum => sum * sum)) / information;
        return new HazardRatio(beta, error, 1 / Math.Sqrt(information), Math.Exp(beta - (SurvivalRules.Z95 * error)), Math.Exp(beta + (SurvivalRules.Z95 * error)));
    }

    private sealed record EventTime(double Time, Member[] Risk, Member[] Events);

    private readonly record struct Member(bool Laureate, Followed One)
    {
        public double X => Laureate ? 1 : 0;
    }

    private static List<EventTime> Times(IReadOnlyCollection<Followed> laureates, IReadOnlyCollection<Followed> comparison)
    {
        Member[] all = [.. laureates.Select(one => new Member(true, one)).Concat(comparison.Select(one => new Member(false, one))).OrderBy(member => member.One.Years)];
        var times = new List<EventTime>();
        for (var at = 0; at < all.Length; at++)
        {
            if (at > 0 && all[at].One.Years == all[at - 1].One.Years)
                continue;
            var events = all.Skip(at).TakeWhile(member => member.One.Years == all[at].One.Years).Where(member => member.One.Ending == Ending.Happened).ToArray();
            if (events.Length > 0)
                times.Add(new EventTime(all[at].One.Years, all[at..], events));
        }

        return times;
    }

    private readonly record struct Sums(double All, double Laureates, double Events, double LaureateEvents, double MeanWeight)
    {
        /// <summary>The part of laureates among those at risk when the first so many of the tied have gone (Efron).</summary>
        public (double Risk, double Share) Without(double part) => All - (part * Events) is var risk ? (risk, (Laureates - (part * LaureateEvents)) / risk) : default;
    }

    private static Sums SumsOf(EventTime time, double beta)
    {
        var (all, laureates, events, laureateEvents, weights) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var member in time.Risk)
        {
            var weight = member.One.Weight * Math.Exp(beta * member.X);
            all += weight;
            laureates += weight * member.X;
        }

        foreach (var member in time.Events)
        {
            var weight = member.One.Weight * Math.Exp(beta * member.X);
            events += weight;
            laureateEvents += weight * member.X;
            weights += member.One.Weight;
        }

        return new Sums(all, laureates, events, laureateEvents, weights / time.Events.Length);
    }

    private static (double Score, double Information) Score(List<EventTime> times, double beta)
    {
        var (score, information) = (0.0, 0.0);
        foreach (var time in times)
        {
            var sums = SumsOf(time, beta);
            score += time.Events.Sum(member => member.One.Weight * member.X);
            for (var tied = 0; tied < time.Events.Length; tied++)
            {
                var (_, share) = sums.Without((double)tied / time.Events.Length);
                score -= sums.MeanWeight * share;
                information += sums.MeanWeight * share * (1 - share);
            }
        }

        return (score, information);
    }

    /// <summary>Score residuals by set.</summary>
    private static Dictionary<int, double> Residuals(List<EventTime> times, double beta)
    {
        var sums = new Dictionary<int, double>();
        foreach (var time in times)
        {
            var (at, d) = (SumsOf(time, beta), time.Events.Length);
            foreach (var member in time.Risk)
            {
                var dies = member.One.Ending == Ending.Happened && member.One.Years == time.Time;
                var (residual, risk) = (0.0, Math.Exp(beta * member.X));
                for (var tied = 0; tied < d; tied++)
                {
                    var (all, share) = at.Without((double)tied / d);
                    residual += dies ? (member.X - share) / d : 0;
                    residual -= risk * (dies ? 1 - ((double)tied / d) : 1) * at.MeanWeight / all * (member.X - share);
                }

                sums[member.One.Set] = sums.GetValueOrDefault(member.One.Set) + (member.One.Weight * residual);
            }
        }

        return sums;
    }
}
