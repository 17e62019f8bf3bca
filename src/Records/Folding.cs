using System.Globalization;
using System.Text;

namespace Palmares.Records;

/// <summary>Makes spellings comparable: no marks, no case, no punctuation, one space between words.</summary>
internal static class Folding
{
    // Letters that Unicode does not take apart into a base and a mark.
    private static readonly Dictionary<char, string> Whole = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i", ['ħ'] = "h",
    };

    public static string Fold(string text) => string.Join(' ', Words(text));

    public static IReadOnlyList<string> Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            Append(folded, letter);
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Append(StringBuilder folded, char letter)
    {
        if (Whole.TryGetValue(letter, out var spelled))
            folded.Append(spelled);
        else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            folded.Append(letter);
        else if (!VanishesInside(letter))
            folded.Append(' ');
    }

    private static bool VanishesInside(char letter) =>
        letter is '\'' or '’' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
