using System.Text.RegularExpressions;

namespace Palmares.Records.Importing;

/// <summary>Tells names of people from what else stands in their place.</summary>
internal static partial class PersonNames
{
    private static readonly HashSet<string> Placeholders = ["unknown", "anonymous", "various", "none", "n a", "tbd", "nobody", "editor", "author"];

    private static readonly HashSet<string> Bodies =
    [
        "association", "board", "committee", "community", "consortium", "corporation", "council", "department", "editors", "forum", "foundation", "group", "institute",
        "laboratories", "laboratory", "organization", "organisation", "secretariat", "society", "staff", "team", "university",
    ];

    /// <returns>Why the name is not one person's; null when it may be.</returns>
    public static string? WhyNone(string name)
    {
        if (name.Contains("=?", StringComparison.Ordinal))
            return "an encoded word, not a name";
        var words = Folding.Words(name);
        if (words.Count == 0 || Placeholders.Contains(string.Join(' ', words)))
            return "a placeholder, not a name";
        if (!name.Any(char.IsLetter))
            return "a number, not a name";
        if (EtAl().IsMatch(name))
            return "stands for several unnamed people";
        if (Joined().IsMatch(name) && !words.Any(Bodies.Contains))
            return "two people joined in one name";
        if (Number().IsMatch(name))
            return "a group's number, not a name";
        return words.Count > 1 && words.Any(Bodies.Contains) ? "a body, not a person" : null;
    }

    [GeneratedRegex(@"\bet\.?\s+al\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"&|;|\s(and|und|et)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^[A-Z]{1,6}[ -]?\d+(/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
