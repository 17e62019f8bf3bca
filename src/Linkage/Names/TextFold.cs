using System.Globalization;
using System.Text;

namespace Palmares.Linkage.Names;

/// <summary>Text without the differences that typing makes: case, marks, ligatures, hyphens and quotes.</summary>
public static class TextFold
{
    private static readonly string[] LegalEndings =
        ["inc", "incorporated", "ltd", "limited", "llc", "llp", "gmbh", "ag", "corp", "corporation", "co", "company", "sa", "sas", "bv", "plc", "oy", "ab", "kk", "srl", "spa", "pty"];

    /// <summary>
    /// NFKD, marks stripped, lower case, letters that have no decomposition spelt out; hyphens and apostrophes vanish
    /// (Ya-Ling = Yaling), every other sign parts words.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return FoldAscii(text);
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                continue;
            Append(folded, char.ToLowerInvariant(letter));
        }
        return folded.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>An organisation's name, folded, legal endings aside.</summary>
    public static string FoldOrganisation(string text)
    {
        var words = Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && LegalEndings.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    // The same where nothing needs decomposing; most text is so.
    private static string FoldAscii(string text)
    {
        const int Short = 256;
        var folded = text.Length <= Short ? stackalloc char[Short] : new char[text.Length];
        var used = 0;
        foreach (var letter in text)
            if (char.IsAsciiLetterOrDigit(letter))
                folded[used++] = char.ToLowerInvariant(letter);
            else if (!IsSilent(letter) && used > 0 && folded[used - 1] != ' ')
                folded[used++] = ' ';
        if (used > 0 && folded[used - 1] == ' ')
            used--;
        return folded[..used].ToString();
    }

    private static void Append(StringBuilder folded, char letter)
    {
        if (Spelt(letter) is { } spelling)
            folded.Append(spelling);
        else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.SpacingCombiningMark)
            folded.Append(letter);
        else if (!IsSilent(letter) && folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }

    private static string? Spelt(char letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => null,
    };

    private static bool IsSilent(char letter) =>
        letter is '-' or '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '"' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation;
}
