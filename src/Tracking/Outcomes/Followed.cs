namespace Palmares.Tracking.Outcomes;

/// <summary>How the time in which somebody was followed ended.</summary>
public enum Ending
{
    /// <summary>Still there on the last day the record can speak about.</summary>
    Watched,

    /// <summary>What is asked about happened.</summary>
    Happened,

    /// <summary>Something happened after which it can no longer be seen to happen: who left gets no first chair.</summary>
    Otherwise,
}

/// <summary>One person's time from t0.</summary>
/// <param name="Years">From t0, never negative.</param>
/// <param name="Weight">1 for a laureate; 1 over the set's size for one of the comparison, so that every laureate counts once on both sides.</param>
/// <param name="Set">The laureate and those matched to that laureate share a set: errors are taken by set.</param>
public readonly record struct Followed(double Years, Ending Ending, double Weight, int Set);

/// <summary>All who are at risk just before a time, and what happened at it.</summary>
internal readonly record struct RiskTime(double Time, double AtRisk, int People, double Happened, int HappenedPeople, double Otherwise, int From, int Until);

/// <summary>People in the order of their times, and the times at which anything ended.</summary>
internal sealed class RiskTable
{
    public RiskTable(IReadOnlyCollection<Followed> people)
    {
        if (people.Any(one => !double.IsFinite(one.Years) || one.Years < 0 || !(one.Weight > 0)))
            throw new ArgumentException("A time is negative or not finite, or a weight is not positive.");
        People = [.. people.OrderBy(one => one.Years)];
        var times = new List<RiskTime>();
        var left = People.Sum(one => one.Weight);
        for (var from = 0; from < People.Length;)
        {
            var (until, gone, happened, count, otherwise) = (from, 0.0, 0.0, 0, 0.0);
            for (; until < People.Length && People[until].Years == People[from].Years; until++)
            {
                var one = People[until];
                gone += one.Weight;
                happened += one.Ending == Ending.Happened ? one.Weight : 0;
                count += one.Ending == Ending.Happened ? 1 : 0;
                otherwise += one.Ending == Ending.Otherwise ? one.Weight : 0;
            }

            times.Add(new RiskTime(People[from].Years, left, People.Length - from, happened, count, otherwise, from, until));
            (left, from) = (left - gone, until);
        }

        Times = times;
        Equal = People.Length == 0 || People.All(one => one.Weight == People[0].Weight);
    }

    public Followed[] People { get; }

    public IReadOnlyList<RiskTime> Times { get; }

    /// <summary>Whether everybody weighs the same: then Greenwood's variance is the one to use.</summary>
    public bool Equal { get; }

    public int AtRisk(double time) => People.Count(one => one.Years >= time);

    /// <summary>The sum of squares over the sets: the variance of an estimate of which <paramref name="influence"/> is each person's part.</summary>
    public double BySet(double[] influence)
    {
        var sums = new Dictionary<int, double>();
        for (var at = 0; at < People.Length; at++)
            sums[People[at].Set] = sums.GetValueOrDefault(People[at].Set) + (People[at].Weight * influence[at]);
        return sums.Values.Sum(sum => sum * sum);
    }
}
