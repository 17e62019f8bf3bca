namespace Palmares.Linkage.Running;

/// <summary>Mentions that nothing but a name is known of, given to whoever bears that name most.</summary>
internal static class BareMentions
{
    /// <returns>An edge from each such mention to the largest cluster of its name.</returns>
    public static List<Edge> Attach(Session session, GuardedClusters clusters, double share)
    {
        var bare = Bare(session);
        var edges = new List<Edge>();
        var byName = Enumerable.Range(0, session.Table.Count).Where(row => session.Names[row] is { IsFull: true }).GroupBy(row => session.Names.Numbers[row]);
        foreach (var name in byName.OrderBy(rows => rows.Key))
        {
            var known = name.Where(row => !bare[row]).ToList();
            if (known.Count == 0)
                continue;
            var largest = known.GroupBy(clusters.Root).OrderByDescending(rows => rows.Count()).ThenBy(rows => rows.Min()).First();
            if (largest.Count() >= share * known.Count)
                edges.AddRange(name.Where(row => bare[row]).Select(row => Edge(session, row, largest.First())));
        }
        return edges;
    }

    // Every comparison but that of names says nothing of a row compared with itself.
    private static bool[] Bare(Session session)
    {
        var bare = new bool[session.Table.Count];
        var context = Enumerable.Range(0, session.Comparisons.Length)
            .Where(index => session.Spec.Comparisons[index] is { Weighs: true } comparison && !comparison.Levels.Any(level => LevelChecks.IsName(level.Test))).ToArray();
        for (var row = 0; row < bare.Length; row++)
            bare[row] = Array.TrueForAll(context, index => session.Comparisons[index].Level(row, row) is var level
                && level < session.Spec.Comparisons[index].Levels.Count && session.Spec.Comparisons[index].Levels[level].Test == LevelTest.Missing);
        return bare;
    }

    private static Edge Edge(Session session, int row, int other)
    {
        var pattern = 0;
        for (var index = 0; index < session.Comparisons.Length; index++)
            pattern += session.Comparisons[index].Level(row, other) * session.Space.Strides[index];
        return new Edge(Math.Min(row, other), Math.Max(row, other), pattern, 0);
    }
}
