using System.Globalization;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Forms;

/// <summary>Groups, periods and roles as ITU-T's pages write them.</summary>
internal static partial class ItuGroups
{
    // The number in a page's address, and the years; from the pages and code lists. The first year is the assembly's or the one after.
    private static readonly Dictionary<string, string> Periods = new() { ["14"] = "2009-2012", ["15"] = "2013-2016", ["16"] = "2017-2020", ["17"] = "2022-2024", ["18"] = "2025-2028" };

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["chairman"] = "chair", ["chairwoman"] = "chair", ["chairperson"] = "chair", ["vice-chairman"] = "vice-chair", ["vice chairman"] = "vice-chair", ["vice chair"] = "vice-chair",
        ["corapporteur"] = "co-rapporteur",
    };

    public static string? Period(string? written) => written is null ? null : Years().Match(written) is { Success: true } years ? years.Value : Periods.GetValueOrDefault(written.Trim());

    /// <summary><c>SG13</c>, <c>TSAG</c>; from <c>13</c>, <c>SG 13</c>, <c>Study Group 13</c>.</summary>
    public static string? StudyGroup(string? written)
    {
        if (written is null)
            return null;
        if (written.Contains("TSAG", StringComparison.OrdinalIgnoreCase))
            return "TSAG";
        return Number().Match(written) is { Success: true } number ? "SG" + number.Groups[1].Value.TrimStart('0') : null;
    }

    /// <summary>The full name, under which other sources of the ITU know the group.</summary>
    public static string NameOf(string group) => group switch
    {
        "TSAG" => "Telecommunication Standardization Advisory Group",
        _ when group.StartsWith("SG", StringComparison.Ordinal) => "ITU-T Study Group " + group[2..],
        _ when group.StartsWith("WP", StringComparison.Ordinal) => "ITU-T Working Party " + group[2..],
        _ => group,
    };

    /// <summary><c>Q10/17</c>, <c>WP3/17</c>, of any spelling; null when there is none.</summary>
    public static string? Question(string? written) => One(QuestionForm(), "Q", written);

    public static string? WorkingParty(string? written) => One(PartyForm(), "WP", written);

    public static string Role(string written)
    {
        var folded = written.Trim().ToLower(CultureInfo.InvariantCulture);
        foreach (var (said, role) in Roles)
        {
            if (folded == said || folded.EndsWith(" " + said, StringComparison.Ordinal))
                return role;
        }

        return folded.EndsWith("vice-chair", StringComparison.Ordinal) ? "vice-chair" : folded.EndsWith(" chair", StringComparison.Ordinal) ? "chair" : folded;
    }

    private static string? One(Regex form, string letter, string? written) =>
        form.Match(written ?? "") is { Success: true } found ? $"{letter}{found.Groups[1].Value.TrimStart('0')}/{found.Groups[2].Value.ToUpperInvariant()}" : null;

    [GeneratedRegex(@"\b(?:20|19)\d\d-(?:20|19)\d\d\b")]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:ITU-T )?(?:SG|Study Group)? ?(\d{1,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bQ(?:uestion)?\.? ?(\d{1,2}|ALL)/(\d{1,2}|TSAG)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuestionForm();

    [GeneratedRegex(@"\bWP ?(\d{1,2})/(\d{1,2}|TSAG)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartyForm();
}
