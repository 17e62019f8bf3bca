using System.Text;

namespace Palmares.Linkage.Names;

/// <summary>How a word sounds in English: its first letter and three digits.</summary>
/// <remarks>Source: Russell and Odell 1918, in the form of the United States census.</remarks>
internal static class Soundex
{
    //                             a b c d e f g h i j k l m n o p q r s t u v w x y z
    private const string Digits = "01230120022455012623010202";

    /// <param name="folded">Folded text; every word is coded, words are joined by a space.</param>
    public static string Of(string folded) => string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word));

    private static string Word(string word)
    {
        var code = new StringBuilder(4);
        var last = '0';
        foreach (var letter in word)
        {
            var digit = letter is >= 'a' and <= 'z' ? Digits[letter - 'a'] : letter;
            if (code.Length == 0)
                code.Append(letter);
            else if (digit != '0' && digit != last)
                code.Append(digit);
            if (letter is not ('h' or 'w'))
                last = digit;
            if (code.Length == 4)
                break;
        }
        return code.ToString().PadRight(4, '0');
    }
}
