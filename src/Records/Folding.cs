using System.Globalization;
using System.Text;

namespace Palmares.Records;

/// <summary>Makes spellings comparable: no marks, no case, no punctuation, one space between words.</summary>
/// <remarks>Arabic is written without vowel signs, with one form for each of alef, ya, kaf and ta marbuta, and without its article; digits of every script become 0 to 9.</remarks>
internal static class Folding
{
    private const int ShortestAfterArticle = 2;

    private static readonly string[] ArabicArticles = ["وال", "بال", "كال", "فال", "لل", "ال"];

    // Letters that Unicode does not take apart into a base and a mark, and letters of one sound written in several ways.
    private static readonly Dictionary<char, string> Whole = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i", ['ħ'] = "h",
        ['ى'] = "ي", ['ی'] = "ي", ['ک'] = "ك", ['ة'] = "ه", ['ٱ'] = "ا", ['ـ'] = "",
    };

    public static string Fold(string text) => string.Join(' ', Words(text));

    public static IReadOnlyList<string> Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Plain(text).EnumerateRunes())
        {
            if (letter.IsBmp)
                Append(folded, (char)letter.Value);
            else
                folded.Append(Rune.IsLetterOrDigit(letter) ? letter.ToString() : " ");
        }

        var ascii = IsAscii(folded);
        var words = (ascii ? folded.ToString() : folded.ToString().Normalize(NormalizationForm.FormC)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return ascii ? words : [.. words.Select(WithoutArticle)];
    }

    private static string Plain(string text) => Ascii.IsValid(text) ? text.ToLowerInvariant() : WithoutHalves(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant();

    // Half of a surrogate pair is no letter, and Unicode refuses to normalise it.
    private static string WithoutHalves(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }

    private static void Append(StringBuilder folded, char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
            folded.Append(letter);
        else if (Whole.TryGetValue(letter, out var spelled))
            folded.Append(spelled);
        else if (char.IsDigit(letter))
            folded.Append((char)('0' + (int)char.GetNumericValue(letter)));
        else if (char.IsLetterOrDigit(letter) || IsVoicing(letter))
            folded.Append(letter);
        else if (!VanishesInside(letter))
            folded.Append(' ');
    }

    private static string WithoutArticle(string word)
    {
        var article = word[0] is >= '\u0600' and <= '\u06FF' ? Array.Find(ArabicArticles, article => word.StartsWith(article, StringComparison.Ordinal)) : null;
        return article is null || word.Length < article.Length + ShortestAfterArticle ? word : word[article.Length..];
    }

    // The marks that tell Japanese ga from ka are letters' parts, not accents.
    private static bool IsVoicing(char letter) => letter is '\u3099' or '\u309A';

    private static bool VanishesInside(char letter) =>
        letter is '\'' or '’' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool IsAscii(StringBuilder text)
    {
        foreach (var chunk in text.GetChunks())
        {
            if (!Ascii.IsValid(chunk.Span))
                return false;
        }

        return true;
    }
}
