using System.Text;
using System.Text.RegularExpressions;

namespace Palmares.Letters;

/// <summary>What people typed, as words that no mail program takes for a link, a header or a gap. Pure.</summary>
/// <remarks>
/// Addresses are broken by brackets, as those who warn of bad links write them: <c>https[:]//example[.]org</c>. Control characters, and those that turn the direction
/// of writing or are not seen, go; the two joiners that Persian and Indian scripts need stay.
/// </remarks>
public static partial class NeutralRules
{
    /// <summary>One line, at most <see cref="Longest"/> characters.</summary>
    public static string Line(string? typed)
    {
        var line = Spaces().Replace(Seen(typed, keepLines: false), " ").Trim();
        return Broken(line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…");
    }

    public const int Longest = 300;

    /// <summary>Paragraphs, each line behind a mark, so that nobody takes them for the letter's own words.</summary>
    public static string Quoted(string? written)
    {
        var lines = Seen(written, keepLines: true).Trim('\n').Split('\n');
        return string.Join('\n', lines.Select(line => line.Trim().Length == 0 ? ">" : "> " + Broken(line.TrimEnd())));
    }

    /// <summary>What the software made itself, for one line: no line break can come of it either.</summary>
    public static string Trusted(string? made) => Spaces().Replace(Seen(made, keepLines: false), " ").Trim();

    private static string Broken(string text)
    {
        text = Scheme().Replace(text, "$1[:]");
        text = Slashes().Replace(text, "/ ");
        text = At().Replace(text, "[@]");
        text = Dot().Replace(text, "[.]");
        return Braces().Replace(text, "$0 ");
    }

    private static string Seen(string? text, bool keepLines)
    {
        var seen = new StringBuilder();
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (rune.Value == '\n')
                seen.Append(keepLines ? '\n' : ' ');
            else if (rune.Value is 0x200C or 0x200D)
                seen.Append(rune.ToString());
            else if (kind is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator)
                seen.Append(' ');
            else if (kind is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.PrivateUse))
                seen.Append(rune.ToString());
        }

        return seen.ToString();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>A slash before a slash.</summary>
    [GeneratedRegex(@"/(?=/)")]
    private static partial Regex Slashes();

    /// <summary>A brace before its like.</summary>
    [GeneratedRegex(@"\{(?=\{)|\}(?=\})")]
    private static partial Regex Braces();

    /// <summary>A word of letters with a colon that something follows at once: https:, mailto:, javascript:.</summary>
    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.\-]*)[\u200C\u200D]*[:\uFF1A\uFE55](?=\S)")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[@\uFF20\uFE6B]")]
    private static partial Regex At();

    /// <summary>A dot, or what browsers take for one, between a sign and a word of at least two: example.org, www.example.</summary>
    [GeneratedRegex(@"(?<=[^\s.])[.\uFF0E\uFF61\u2024](?=[\u200C\u200D]*\p{L}[\u200C\u200D]*[\p{L}\p{N}\-])|(?<=[A-Za-z0-9])\u3002(?=[A-Za-z])|(?<=[wW]{3})[.\uFF0E\uFF61\u2024\u3002]")]
    private static partial Regex Dot();
}
