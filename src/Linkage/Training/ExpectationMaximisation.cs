using Palmares.Linkage.Running;

namespace Palmares.Linkage.Training;

/// <summary>Learns m from the pattern counts of one blocking rule, u being known.</summary>
/// <remarks>Source: Fellegi and Sunter 1969; Winkler 1988 for the algorithm. Only comparisons that the rule leaves free take part.</remarks>
internal sealed class ExpectationMaximisation(LinkageSpec spec, PatternSpace space, double[][] u, bool[] free)
{
    private const int MostRounds = 200;
    private const double Settled = 1e-5;
    private const double Least = 1e-6;

    // A level of each comparison that says nothing; where there is none it is not needed.
    private readonly int[] silent = [.. spec.Comparisons.Select((comparison, index) => free[index]
        ? Math.Max(0, comparison.Levels.ToList().FindIndex(level => level.Test == LevelTest.Missing)) : 0)];

    /// <summary>Share of the same among the rule's pairs.</summary>
    public double Lambda { get; private set; } = 0.2;

    /// <summary>Pairs expected to be the same.</summary>
    public double Expected { get; private set; }

    public double[][] M { get; } = [.. spec.Comparisons.Select(Start)];

    public void Run(IReadOnlyDictionary<int, long> counts, CancellationToken ct)
    {
        var patterns = Project(counts);
        var all = patterns.Sum(pair => pair.Count);
        if (all == 0)
            return;
        for (var round = 0; round < MostRounds; round++)
        {
            ct.ThrowIfCancellationRequested();
            var before = Lambda;
            Round(patterns, all);
            if (Math.Abs(Lambda - before) < Settled * Lambda)
                break;
        }
        Expected = Lambda * all;
    }

    // What the free comparisons say that something is known of; patterns alike in that are counted together.
    private (int[] Levels, double Count)[] Project(IReadOnlyDictionary<int, long> counts)
    {
        var projected = new SortedDictionary<int, double>();
        foreach (var (pattern, count) in counts)
        {
            var key = 0;
            for (var comparison = 0; comparison < free.Length; comparison++)
                key += space.Strides[comparison] * (Level(pattern, comparison) is var level and >= 0 ? level : silent[comparison]);
            projected[key] = projected.GetValueOrDefault(key) + count;
        }
        return [.. projected.Select(pair => (Enumerable.Range(0, free.Length).Select(comparison => Level(pair.Key, comparison)).ToArray(), pair.Value))];
    }

    private int Level(int pattern, int comparison) =>
        free[comparison] && space.Level(pattern, comparison) is var level && RandomPairs.Speaks(spec.Comparisons[comparison], level) ? level : -1;

    private void Round((int[] Levels, double Count)[] patterns, double all)
    {
        var sums = M.Select(levels => new double[levels.Length]).ToArray();
        var same = 0.0;
        foreach (var (levels, count) in patterns)
        {
            var part = count * Probability(levels);
            same += part;
            for (var comparison = 0; comparison < levels.Length; comparison++)
                if (levels[comparison] >= 0)
                    sums[comparison][levels[comparison]] += part;
        }
        Lambda = Math.Clamp(same / all, 1e-12, 1 - 1e-12);
        for (var comparison = 0; comparison < sums.Length; comparison++)
            if (free[comparison])
                Set(comparison, sums[comparison]);
    }

    private double Probability(int[] levels)
    {
        var odds = Lambda / (1 - Lambda);
        for (var comparison = 0; comparison < levels.Length; comparison++)
            if (levels[comparison] >= 0)
                odds *= M[comparison][levels[comparison]] / u[comparison][levels[comparison]];
        return odds / (1 + odds);
    }

    private void Set(int comparison, double[] sums)
    {
        var all = sums.Sum();
        if (all <= 0)
            return;
        for (var level = 0; level < spec.Comparisons[comparison].Levels.Count; level++)
            if (RandomPairs.Speaks(spec.Comparisons[comparison], level))
                M[comparison][level] = Math.Max(Least, sums[level] / all);
        Monotone.Enforce(M[comparison], u[comparison], spec.Comparisons[comparison]);
    }

    // The first level most of the time, the rest falling by half.
    private static double[] Start(Comparison comparison)
    {
        var m = new double[comparison.Levels.Count + 1];
        var rest = 1.0;
        for (var level = 0; level < comparison.Levels.Count; level++)
            if (RandomPairs.Speaks(comparison, level))
            {
                m[level] = rest * 0.7;
                rest *= 0.3;
            }
        var all = m.Sum();
        return [.. m.Select(share => share / all)];
    }
}
