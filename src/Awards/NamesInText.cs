using System.Text.RegularExpressions;

namespace Palmares.Awards;

/// <summary>Finds names in a text, whole or in part. Pure.</summary>
/// <remarks>
/// Parts have three letters or more; what stands within a longer word is no name. An initial, a nickname or another script is not found:
/// finding nothing is no promise that nobody is named. Whoever is warned must know the names already, else the warning would tell them.
/// </remarks>
public static class NamesInText
{
    private const int PartLength = 3;

    /// <summary>The words of the text that are names or parts of them, each once, in the order they stand.</summary>
    /// <param name="known">Whom the readers know: what they are called counts for nobody.</param>
    public static IReadOnlyList<string> Found(string? text, IEnumerable<string> names, params IEnumerable<string> known)
    {
        var told = known.SelectMany(Parts).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return text is null || Pattern([.. names.SelectMany(Parts).Where(part => !told.Contains(part))]) is not { } pattern
            ? []
            : [.. pattern.Matches(text).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A name and its parts.</summary>
    internal static IEnumerable<string> Parts(string name) =>
        name.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => part.Length >= PartLength).Prepend(name);

    /// <summary>Matches any of the words, as whole words, longest first; null where there are none.</summary>
    internal static Regex? Pattern(IReadOnlyList<string> words)
    {
        var wanted = words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Length).Select(Regex.Escape).ToList();
        return wanted.Count == 0 ? null : new Regex(@"(?<![\p{L}\p{N}])(?:" + string.Join('|', wanted) + @")(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
