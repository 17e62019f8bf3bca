using System.Text.RegularExpressions;

namespace Palmares.Records.Importing;

/// <summary>Tells names of organisations from what else stands in their place.</summary>
internal static partial class OrganisationNamesWritten
{
    private static readonly HashSet<string> Placeholders =
    [
        "unknown", "none", "n a", "na", "tbd", "independent", "self", "myself", "individual", "no affiliation", "unaffiliated", "self employed", "waiting for new company", "various", "private", "nil", "null",
    ];

    /// <returns>Why this names no organisation; null when it may.</returns>
    public static string? WhyNone(string name)
    {
        var folded = Folding.Fold(name);
        if (folded.Length == 0 || Placeholders.Contains(folded))
            return "a placeholder, not an organisation";
        return Office().IsMatch(folded) ? "a role, not an organisation" : null;
    }

    // A group's officer: "SA WG2 Chairman", "Rapporteur". A company's name with the office in brackets ends otherwise and stays.
    [GeneratedRegex(@"^((tsg )?[a-z]{1,5}( ?wg ?\d+)? |[a-z]{1,3}\d )?(vice ?)?(chair(man|woman|person)?|rapporteurs?|secretary|convenor|moderator)$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
