namespace Palmares.Landscape.Drafting;

public enum DiffMark
{
    Kept,
    Added,
    Removed,
}

/// <summary>A run of words and what became of it.</summary>
public sealed record DiffRun(DiffMark Mark, string Text);

/// <summary>What became of one clause between two versions.</summary>
/// <param name="Heading">Word by word.</param>
/// <param name="Body">Word by word.</param>
/// <param name="Weight">Before and after, where it differs.</param>
/// <param name="AnchorsChanged">Points of the scale whose anchor differs.</param>
public sealed record ClauseDiff(string Key, DiffMark Mark, IReadOnlyList<DiffRun> Heading, IReadOnlyList<DiffRun> Body, (int? Before, int? After)? Weight, IReadOnlyList<int> AnchorsChanged)
{
    public bool IsChanged => Mark != DiffMark.Kept || Weight is not null || AnchorsChanged.Count > 0 || Heading.Concat(Body).Any(run => run.Mark != DiffMark.Kept);
}

/// <summary>Differences between two versions, clause by clause and word by word.</summary>
/// <remarks>Words are matched by a longest common subsequence (Wagner, Fischer 1974); clauses are bounded, so that its square cost is.</remarks>
internal static class DiffRules
{
    public static IReadOnlyList<ClauseDiff> Compare(IReadOnlyList<Clause> before, IReadOnlyList<Clause> after)
    {
        var kept = after.Select(clause => Of(before.FirstOrDefault(one => one.Key == clause.Key), clause));
        var removed = before.Where(clause => after.All(one => one.Key != clause.Key)).Select(clause => Of(clause, null));
        return [.. kept, .. removed];
    }

    public static IReadOnlyList<DiffRun> Words(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var common = Common(old, now);
        List<DiffRun> runs = [];
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
                (i, j) = (i + 1, Add(runs, DiffMark.Kept, now[j], j));
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
                i = Add(runs, DiffMark.Removed, old[i], i);
            else
                j = Add(runs, DiffMark.Added, now[j], j);
        }

        return runs;
    }

    private static ClauseDiff Of(Clause? before, Clause? after)
    {
        var mark = before is null ? DiffMark.Added : after is null ? DiffMark.Removed : DiffMark.Kept;
        var weight = before?.Weight != after?.Weight ? (before?.Weight, after?.Weight) : ((int?, int?)?)null;
        var anchors = mark != DiffMark.Kept ? [] : Enumerable.Range(0, Math.Max(before!.Anchors.Count, after!.Anchors.Count)).Where(at => before.Anchors.ElementAtOrDefault(at) != after.Anchors.ElementAtOrDefault(at)).ToList();
        return new ClauseDiff((after ?? before)!.Key, mark, Words(before?.Heading ?? "", after?.Heading ?? ""), Words(before?.Body ?? "", after?.Body ?? ""), weight, anchors);
    }

    private static int[,] Common(string[] old, string[] now)
    {
        var length = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                length[i, j] = old[i] == now[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        return length;
    }

    private static int Add(List<DiffRun> runs, DiffMark mark, string word, int at)
    {
        if (runs.Count > 0 && runs[^1].Mark == mark)
            runs[^1] = new DiffRun(mark, $"{runs[^1].Text} {word}");
        else
            runs.Add(new DiffRun(mark, word));
        return at + 1;
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
