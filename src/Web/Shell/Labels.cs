using System.Text.RegularExpressions;

namespace Palmares.Web.Shell;

/// <summary>The words of an enumeration's value, as a key of translations: <c>NotSelected</c> is "Not selected".</summary>
public static partial class Labels
{
    public static string Of(Enum value)
    {
        var words = WordStart().Replace(value.ToString(), " $1");
        return words[..1] + words[1..].ToLowerInvariant();
    }

    /// <summary>The words of a short name: <c>first-record-at-most</c> is "First record at most".</summary>
    public static string OfName(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
