namespace Palmares.Records.Searching;

/// <summary>How far apart two spellings are.</summary>
internal static class Spelling
{
    public static int SlipsAllowed(string word) => word.Any(char.IsDigit) || SearchTokens.HasUnparted(word) ? 0 : word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <summary>Which letters occur, as bits: a slip changes at most two of them.</summary>
    public static ulong Letters(string word)
    {
        var bits = 0UL;
        foreach (var letter in word)
            bits |= 1UL << (letter & 63);
        return bits;
    }

    /// <summary>The least number of insertions, deletions, substitutions and swaps of neighbours; anything above the bound is the bound plus one.</summary>
    /// <remarks>Source: optimal string alignment, Damerau 1964 with Levenshtein's recurrence; rows are left as soon as all exceed the bound.</remarks>
    public static int Distance(string left, string right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) > bound)
            return bound + 1;
        Span<int> before = stackalloc int[right.Length + 1], last = stackalloc int[right.Length + 1], row = stackalloc int[right.Length + 1];
        for (var at = 0; at <= right.Length; at++)
            last[at] = at;
        for (var i = 1; i <= left.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > bound)
                return bound + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[right.Length], bound + 1);
    }
}
