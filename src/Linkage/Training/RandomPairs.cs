using Palmares.Linkage.Running;

namespace Palmares.Linkage.Training;

/// <summary>How often each level holds between two rows drawn at random: u.</summary>
internal static class RandomPairs
{
    /// <returns>For each comparison the share of each level among pairs that know enough to be compared.</returns>
    public static double[][] Shares(Session session, CancellationToken ct)
    {
        var (table, plan) = (session.Table, session.Spec.Training);
        var counts = session.Comparisons.Select(comparison => new long[comparison.Answers]).ToArray();
        if (table.Count < 2)
            return [.. counts.Select(count => new double[count.Length])];
        // A comparison a thread: every one draws the same pairs.
        Parallel.For(0, counts.Length, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Math.Max(1, session.Options.Threads) }, comparison =>
        {
            for (var draw = 0; draw < plan.RandomPairs; draw++)
            {
                var left = (int)(Hashing.Mix((plan.Seed << 32) + (2 * (ulong)draw) + 1) % (ulong)table.Count);
                var right = (int)(Hashing.Mix((plan.Seed << 32) + (2 * (ulong)draw) + 2) % (ulong)table.Count);
                if (left != right && (!table.HasTwoSources || table.Source(left) != table.Source(right)))
                    counts[comparison][session.Comparisons[comparison].Level(left, right)]++;
            }
        });
        return [.. counts.Select((count, comparison) => Shares(count, session.Spec.Comparisons[comparison]))];
    }

    private static double[] Shares(long[] counts, Comparison comparison)
    {
        const double Unseen = 0.5;
        var known = 0.0;
        for (var level = 0; level < counts.Length; level++)
            if (Speaks(comparison, level))
                known += counts[level] + Unseen;
        return [.. counts.Select((count, level) => Speaks(comparison, level) ? (count + Unseen) / known : 0)];
    }

    /// <summary>Whether a level is about something known: neither "missing" nor "no level held".</summary>
    public static bool Speaks(Comparison comparison, int level) =>
        level < comparison.Levels.Count && comparison.Levels[level].Test != LevelTest.Missing;
}
