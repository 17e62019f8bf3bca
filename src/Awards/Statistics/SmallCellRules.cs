namespace Palmares.Awards.Statistics;

/// <summary>Which counts of people may be told. Pure.</summary>
/// <remarks>
/// A count of one to four is not told. Of a line of counts with a known total, the hidden ones must not follow from the rest either: others are hidden with
/// them until none stands alone, every hidden one could still be five or more, and the sum is not the one that fours alone make. Which others does not hang on their
/// size but on their place, from the end: to take the smallest would tell somebody who knows the rule that the hidden ones are smaller still.
/// Zero is about nobody and is told. Where the total itself is too small nothing is told.
/// </remarks>
public static class SmallCellRules
{
    public const int Least = 5;

    /// <returns>For each count itself, or null where it is not told.</returns>
    public static IReadOnlyList<int?> Told(IReadOnlyList<int> counts)
    {
        var hidden = Hidden(counts);
        return [.. counts.Select((count, at) => hidden[at] ? (int?)null : count)];
    }

    /// <summary>Whether the sum of a line may be told beside it: not where even all hidden counts together would give one away.</summary>
    public static bool TellsTotal(IReadOnlyList<int> counts)
    {
        var hidden = Hidden(counts);
        return counts.Sum() is 0 or >= Least && (!hidden.Contains(true) || IsWide(counts, hidden));
    }

    private static bool[] Hidden(IReadOnlyList<int> counts)
    {
        if (counts.Sum() is > 0 and < Least)
            return [.. counts.Select(_ => true)];
        var hidden = counts.Select(count => count is > 0 and < Least).ToArray();
        while (hidden.Contains(true) && !IsWide(counts, hidden) && Enumerable.Range(0, counts.Count).Where(at => !hidden[at] && counts[at] > 0).Cast<int?>().LastOrDefault() is { } next)
            hidden[next] = true;
        return hidden;
    }

    private static bool IsWide(IReadOnlyList<int> counts, bool[] hidden)
    {
        int[] those = [.. counts.Where((_, at) => hidden[at])];
        var onlyFours = those.All(count => count < Least) && those.Sum() == (Least - 1) * those.Length;
        return those.Length > 1 && those.Sum() - (those.Length - 1) >= Least && !onlyFours;
    }
}
