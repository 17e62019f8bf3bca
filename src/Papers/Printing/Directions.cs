using System.Globalization;
using System.Text;

namespace Palmares.Papers.Printing;

/// <summary>In which order the signs of a line stand on paper when texts written to the right and to the left meet. Pure.</summary>
/// <remarks>
/// Source: Unicode Standard Annex 9, rules P2, W1 to W7, N1, N2, I1, I2, L1 and L2. Classes are read from blocks and general categories.
/// Marks of direction within a text (embeddings, isolates) and pairs of brackets (N0) are not weighed.
/// </remarks>
internal static class Directions
{
    private enum Kind
    {
        Left,
        Right,
        Arabic,
        Digit,
        DigitSeparator,
        DigitSign,
        ArabicDigit,
        CommonSeparator,
        Mark,
        Neutral,
    }

    /// <summary>Whether the first letter is written to the left; false where there is none.</summary>
    public static bool RunsToTheLeft(string text) => text.EnumerateRunes().Select(Of).FirstOrDefault(kind => kind is Kind.Left or Kind.Right or Kind.Arabic) is Kind.Right or Kind.Arabic;

    /// <summary>The level of each sign: odd ones run to the left.</summary>
    public static int[] Levels(IReadOnlyList<Rune> runes, bool toTheLeft)
    {
        var kinds = runes.Select(Of).ToArray();
        var outer = toTheLeft ? Kind.Right : Kind.Left;
        Weigh(kinds, outer);
        Settle(kinds, outer);
        var levels = new int[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            levels[i] = (kinds[i], toTheLeft) switch
            {
                (Kind.Left, false) => 0,
                (Kind.Right, _) => 1,
                _ => 2,
            };
        }

        // L1: what is empty at the end stands on the outer side.
        for (var i = kinds.Length - 1; i >= 0 && Rune.IsWhiteSpace(runes[i]); i--)
            levels[i] = toTheLeft ? 1 : 0;
        return levels;
    }

    /// <summary>Stretches of one level from the left of the paper to its right (L2).</summary>
    public static IReadOnlyList<Range> Visual(ReadOnlySpan<int> levels)
    {
        var runs = new List<(int Level, Range Range)>();
        for (var start = 0; start < levels.Length;)
        {
            var end = start + 1;
            while (end < levels.Length && levels[end] == levels[start])
                end++;
            runs.Add((levels[start], start..end));
            start = end;
        }

        for (var level = runs.Count == 0 ? 0 : runs.Max(run => run.Level); level > 0; level--)
        {
            for (var start = 0; start < runs.Count; start++)
            {
                var end = start;
                while (end < runs.Count && runs[end].Level >= level)
                    end++;
                runs.Reverse(start, end - start);
                start = end;
            }
        }

        return [.. runs.Select(run => run.Range)];
    }

    private static Kind Of(Rune rune)
    {
        if (rune.Value is (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C)
            return Kind.ArabicDigit;
        if (rune.Value is (>= '0' and <= '9') or (>= 0x06F0 and <= 0x06F9))
            return Kind.Digit;
        if (rune.Value is '+' or '-' or 0x2212)
            return Kind.DigitSeparator;
        if (rune.Value is ',' or '.' or '/' or ':' or 0x00A0 or 0x202F)
            return Kind.CommonSeparator;
        var category = Rune.GetUnicodeCategory(rune);
        if (rune.Value is '#' or '%' or 0x00B0 or 0x2030 or 0x066A || category == UnicodeCategory.CurrencySymbol)
            return Kind.DigitSign;
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return Kind.Mark;
        if (category is UnicodeCategory.SpaceSeparator or UnicodeCategory.Format or UnicodeCategory.Control
            or (>= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol))
            return Kind.Neutral;
        return rune.Value switch
        {
            >= 0x0600 and <= 0x07BF or >= 0x0860 and <= 0x08FF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF => Kind.Arabic,
            >= 0x0590 and <= 0x05FF or >= 0x07C0 and <= 0x085F or >= 0xFB1D and <= 0xFB4F or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF => Kind.Right,
            _ => Kind.Left,
        };
    }

    // W1 to W7: digits and what goes with them.
    private static void Weigh(Kind[] kinds, Kind outer)
    {
        var (before, strong) = (outer, outer);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.Mark)
                kinds[i] = before;
            else if (kinds[i] == Kind.Digit && strong == Kind.Arabic)
                kinds[i] = Kind.ArabicDigit;
            before = kinds[i];
            if (before is Kind.Left or Kind.Right or Kind.Arabic)
                strong = before;
        }

        for (var i = 1; i < kinds.Length - 1; i++)
        {
            if (kinds[i - 1] == kinds[i + 1] && ((kinds[i - 1] == Kind.Digit && kinds[i] is Kind.DigitSeparator or Kind.CommonSeparator) || (kinds[i - 1] == Kind.ArabicDigit && kinds[i] == Kind.CommonSeparator)))
                kinds[i] = kinds[i - 1];
        }

        for (var i = 1; i < kinds.Length; i++)
            kinds[i] = kinds[i] == Kind.DigitSign && kinds[i - 1] == Kind.Digit ? Kind.Digit : kinds[i];
        for (var i = kinds.Length - 2; i >= 0; i--)
            kinds[i] = kinds[i] == Kind.DigitSign && kinds[i + 1] == Kind.Digit ? Kind.Digit : kinds[i];
        strong = outer;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.Arabic)
                kinds[i] = Kind.Right;
            if (kinds[i] is Kind.Left or Kind.Right)
                strong = kinds[i];
            else if (kinds[i] == Kind.Digit && strong == Kind.Left)
                kinds[i] = Kind.Left;
            else if (kinds[i] is Kind.DigitSeparator or Kind.DigitSign or Kind.CommonSeparator)
                kinds[i] = Kind.Neutral;
        }
    }

    // N1, N2: what has no direction takes that of both neighbours, or the outer one. Digits count as written to the left here.
    private static void Settle(Kind[] kinds, Kind outer)
    {
        for (var start = 0; start < kinds.Length; start++)
        {
            if (kinds[start] != Kind.Neutral)
                continue;
            var end = start;
            while (end < kinds.Length && kinds[end] == Kind.Neutral)
                end++;
            var (left, right) = (start == 0 ? outer : Side(kinds[start - 1]), end == kinds.Length ? outer : Side(kinds[end]));
            Array.Fill(kinds, left == right ? left : outer, start, end - start);
            start = end;
        }
    }

    private static Kind Side(Kind kind) => kind == Kind.Left ? Kind.Left : Kind.Right;
}
