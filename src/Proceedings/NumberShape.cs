using System.Text;

namespace Palmares.Proceedings;

/// <summary>A number with every run of digits made one 9: what it looks like rather than what it says.</summary>
internal static class NumberShape
{
    public static string Of(string text)
    {
        var shape = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsAsciiDigit(c))
                shape.Append(char.ToUpperInvariant(c));
            else if (shape.Length == 0 || shape[^1] != '9')
                shape.Append('9');
        return shape.ToString();
    }

    /// <summary>Edits between two shapes over the length of the longer, 0 to 1.</summary>
    /// <remarks>Source: Levenshtein 1966, two rows.</remarks>
    public static double Distance(string one, string other)
    {
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 1; at <= one.Length; at++)
        {
            var row = new int[other.Length + 1];
            row[0] = at;
            for (var to = 1; to <= other.Length; to++)
                row[to] = Math.Min(Math.Min(row[to - 1], before[to]) + 1, before[to - 1] + (one[at - 1] == other[to - 1] ? 0 : 1));
            before = row;
        }
        return before[^1] / (double)Math.Max(1, Math.Max(one.Length, other.Length));
    }
}
