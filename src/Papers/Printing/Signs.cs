using System.Globalization;
using System.Text;

namespace Palmares.Papers.Printing;

/// <summary>What is to be known of a sign to set it: does it show, may a line end beside it. Pure.</summary>
internal static class Signs
{
    private const string NeverFirst = "、。，．：；？！）］｝〉》」』】〕〗”’…—·・ー々,.:;?!)]}»";
    private const string NeverLast = "（［｛〈《「『【〔〖“‘([{«";

    /// <summary>Controls and marks of direction: they print nothing.</summary>
    public static bool IsSilent(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control || rune.Value is >= 0xFE00 and <= 0xFE0F;

    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Ideographs, kana and their punctuation: a line may end between any two.</summary>
    public static bool IsIdeographic(Rune rune) => rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>A line may end between these two signs.</summary>
    public static bool MayBreak(Rune before, Rune after)
    {
        if (NeverFirst.Contains(after.ToString(), StringComparison.Ordinal) || NeverLast.Contains(before.ToString(), StringComparison.Ordinal) || IsMark(after) || IsSilent(after))
            return false;
        if (IsSpace(after))
            return false;
        return IsSpace(before) || IsIdeographic(before) || IsIdeographic(after) || (before.Value is '-' or 0x2010 && Rune.IsLetter(after));
    }

    /// <summary>A space at which a line may end; the no-break spaces are none.</summary>
    public static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) && rune.Value is not (0x00A0 or 0x202F or 0x2007);
}
