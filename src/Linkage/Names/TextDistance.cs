namespace Palmares.Linkage.Names;

/// <summary>How alike two texts are, letter by letter.</summary>
public static class TextDistance
{
    private const int Short = 64;

    /// <summary>Between 0 (nothing alike) and 1 (equal).</summary>
    /// <remarks>Source: Winkler 1990; the common start counts for at most four letters at 0.1 each, whatever the similarity.</remarks>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var jaro = Jaro(a, b);
        if (jaro <= 0.7)
            return jaro;
        var start = Math.Min(4, a.CommonPrefixLength(b));
        return jaro + (start * 0.1 * (1 - jaro));
    }

    /// <summary>Whether at most <paramref name="most"/> edits part the two (optimal string alignment).</summary>
    public static bool WithinEdits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return false;
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (Math.Max(a.Length, b.Length) <= most)
            return true;
        if (most == 1)
            return a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0];
        return Edits(a, b) <= most;
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        if (a.Length > Short || b.Length > Short)
            return Jaro(a[..Math.Min(Short, a.Length)], b[..Math.Min(Short, b.Length)]);
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        ulong inA = 0, inB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var to = Math.Min(b.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= to; j++)
            {
                if (a[i] != b[j] || (inB >> j & 1) != 0)
                    continue;
                inA |= 1UL << i;
                inB |= 1UL << j;
                break;
            }
        }
        double common = System.Numerics.BitOperations.PopCount(inA);
        return common == 0 ? 0 : ((common / a.Length) + (common / b.Length) + ((common - Exchanged(a, b, inA, inB)) / common)) / 3;
    }

    private static double Exchanged(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ulong inA, ulong inB)
    {
        var different = 0;
        for (; inA != 0; inA &= inA - 1, inB &= inB - 1)
            if (a[System.Numerics.BitOperations.TrailingZeroCount(inA)] != b[System.Numerics.BitOperations.TrailingZeroCount(inB)])
                different++;
        return different / 2;
    }

    private static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 1;
        Span<int> rows = width <= 256 ? stackalloc int[3 * width] : new int[3 * width];
        for (var j = 0; j < width; j++)
            rows[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var present = rows.Slice(i % 3 * width, width);
            var above = rows.Slice((i - 1) % 3 * width, width);
            var higher = rows.Slice((i + 1) % 3 * width, width);
            present[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(present[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, higher[j - 2] + 1);
                present[j] = least;
            }
        }
        return rows[(a.Length % 3 * width) + width - 1];
    }
}
