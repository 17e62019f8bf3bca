using Palmares.Linkage.Running;

namespace Palmares.Linkage;

/// <summary>What every score is to be held against.</summary>
public static class Yardsticks
{
    /// <summary>Mentions with the same name, case and marks aside, put together and nothing else: id → a name for its cluster.</summary>
    /// <remarks>A mention without a name stands alone.</remarks>
    public static IReadOnlyDictionary<string, string> ExactName(MentionTable table, LinkageSpec spec)
    {
        var names = NameIndex.Read(table, spec);
        return Enumerable.Range(0, table.Count).ToDictionary(row => table.Ids[row], row => names[row] is { } name ? "name " + name.Key : "id " + table.Ids[row], StringComparer.Ordinal);
    }

    /// <summary>The share of true pairs that the blocking rules let through, between 0 and 1; what they do not can never be linked by its own weight.</summary>
    public static double BlockingRecall(MentionTable table, LinkageSpec spec, IReadOnlyDictionary<string, string> truth)
    {
        var session = new Session(table, spec, new LinkageOptions());
        long found = 0, all = 0;
        foreach (var rows in Enumerable.Range(0, session.Table.Count).Where(row => truth.ContainsKey(session.Table.Ids[row])).GroupBy(row => truth[session.Table.Ids[row]]).Select(rows => rows.ToArray()))
            for (var i = 0; i < rows.Length; i++)
                for (var j = i + 1; j < rows.Length; j++)
                {
                    if (session.Table.HasTwoSources && session.Table.Source(rows[i]) == session.Table.Source(rows[j]))
                        continue;
                    all++;
                    found += session.Blocks.IsCandidate(rows[i], rows[j]) ? 1 : 0;
                }
        return all == 0 ? 1 : (double)found / all;
    }
}
