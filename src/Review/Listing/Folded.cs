using System.Globalization;
using System.Text;

namespace Palmares.Review.Listing;

/// <summary>Text as searches compare it: small letters without their marks, one space between words.</summary>
internal static class Folded
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var plain = Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(plain.Length);
        foreach (var letter in plain)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>A choice as it may be typed: <c>asia-pacific</c>, <c>AsiaPacific</c> and <c>asia pacific</c> are one.</summary>
    public static string Choice(string text) => string.Concat(Of(text).Where(char.IsLetterOrDigit));
}
