using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Lasting names of people and organisations, as somebody types them. Pure.</summary>
/// <remarks>Sources: ORCID, structure of the identifier (check digit by ISO 7064 MOD 11-2); ROR, structure of the identifier (two check digits by ISO 7064 MOD 97-10 over Crockford's base 32).</remarks>
public static partial class ScholarlyIds
{
    public const int OrcidLength = 19, RorLength = 9;

    private const string Base32 = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <returns>Null for nothing typed; four groups of four otherwise.</returns>
    public static Result<string?> Orcid(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return Result<string?>.Of(null);
        var found = OrcidForm().Match(typed.Trim().ToUpperInvariant());
        return found.Success && CheckOf(found.Groups[1].Value.Replace("-", "", StringComparison.Ordinal)) ? Result<string?>.Of(found.Groups[1].Value) : AwardsErrors.OrcidWrong;
    }

    /// <returns>Null for nothing typed; nine signs otherwise.</returns>
    public static Result<string?> Ror(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return Result<string?>.Of(null);
        var found = RorForm().Match(typed.Trim().ToLowerInvariant());
        if (!found.Success)
            return AwardsErrors.RorWrong;
        var ror = found.Groups[1].Value;
        var number = ror[..7].Aggregate(0L, (sum, sign) => (sum * 32) + Base32.IndexOf(sign, StringComparison.Ordinal));
        return 98 - (number * 100 % 97) == int.Parse(ror[7..], System.Globalization.CultureInfo.InvariantCulture) ? Result<string?>.Of(ror) : AwardsErrors.RorWrong;
    }

    private static bool CheckOf(string digits)
    {
        var sum = digits[..^1].Aggregate(0, (total, digit) => (total + (digit - '0')) * 2 % 11);
        var check = (12 - (sum % 11)) % 11;
        return digits[^1] == (check == 10 ? 'X' : (char)('0' + check));
    }

    [GeneratedRegex(@"^(?:HTTPS?://ORCID\.ORG/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$")]
    private static partial Regex OrcidForm();

    [GeneratedRegex("^(?:https?://)?(?:ror\\.org/)?(0[0-9a-hj-km-np-tv-z]{6}[0-9]{2})$")]
    private static partial Regex RorForm();
}
