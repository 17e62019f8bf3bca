using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Forms;

/// <summary>Cells and fields as people write them.</summary>
internal static partial class FormText
{
    /// <summary>Prefix of what is hashed; the same as in the records that were keyed before, so that one address has one key everywhere.</summary>
    private const string AddressKeyOf = "ngl-2026:";

    private static readonly string[] DayForms =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ",
    ];

    /// <summary>Without line ends and repeated blanks; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var clean = Blanks().Replace(text.Replace('\u00a0', ' ').Replace('\u2011', '-'), " ").Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Without a form of address before it and anything in square brackets after it.</summary>
    public static string? Name(string? text) => Clean(text) is { } clean ? Clean(Address().Replace(clean, "")) : null;

    /// <summary>A pseudonym of an address: the first 16 hexadecimal digits of a hash. <c>[at]</c> and <c>(at)</c> are read as <c>@</c>.</summary>
    /// <returns>Null when it is no address.</returns>
    public static string? AddressKey(string? address)
    {
        var plain = At().Replace(Clean(address) ?? "", "@").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (plain.StartsWith("mailto:", StringComparison.Ordinal))
            plain = plain[7..].Split('?')[0];
        return IsAddress().IsMatch(plain) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AddressKeyOf + plain)))[..16] : null;
    }

    /// <summary>ISO 8601, as exact as written: a day (with or without a time), a month or a year; English month names are read. Days written with numbers alone in another order are not guessed.</summary>
    public static string? Date(string? text)
    {
        if (Clean(text) is not { } clean)
            return null;
        if (Kernel.PartialDate.TryParse(clean, out _))
            return clean;
        if (clean.Length > 10 && clean[10] is 'T' or ' ' && Kernel.PartialDate.TryParse(clean[..10], out _))
            return clean[..10];
        if (DateOnly.TryParseExact(clean, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact(clean, ["MMMM yyyy", "MMM yyyy", "yyyy/MM", "MMM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Names parted by commas, semicolons or line ends; a comma before a company's form belongs to the name.</summary>
    public static IEnumerable<string> Organisations(string? text) => Between().Split(text ?? "").Select(Clean).OfType<string>();

    [GeneratedRegex(@"[;\n]|,(?!\s*(?:Ltd|Inc|LLC|Co|Corp|Limited|S\.?A|GmbH|AG|plc|K\.K)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:(?:Mr|Ms|Mrs|Miss|Mme|M|Dr|Prof|Eng|Sr|Sra)\.? +)+|\s*\[[^\]]*\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s*[\[(]\s*at\s*[\])]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex IsAddress();
}
