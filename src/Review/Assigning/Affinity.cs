using Palmares.Awards;

namespace Palmares.Review.Assigning;

/// <summary>How well a judge's knowledge fits a nomination, and why.</summary>
/// <param name="Value">0 to 1.</param>
internal sealed record Fit(double Value, string Parts);

/// <summary>What a nomination is about: words of the titles and groups in its evidence, of its claims, of its category's name.</summary>
internal sealed record Subject(IReadOnlySet<string> Evidence, IReadOnlySet<string> Claims, IReadOnlySet<string> Category)
{
    public static Subject Of(NominationText text, CategoryFacts category) => new(
        Affinity.Words(string.Join(' ', text.Claims.SelectMany(claim => claim.Evidence).Select(line => line.Text))),
        Affinity.Words(string.Join(' ', text.Claims.Select(claim => claim.Text))),
        Affinity.Words(category.Code + " " + category.Name));
}

/// <summary>The plain rule of affinity.</summary>
/// <remarks>
/// Version <c>plain-2</c>: six tenths for the judge's words that stand in titles and groups of the evidence, two tenths for those
/// in the claims (three words are enough for each), two tenths for the category's name. Words that only join others count nowhere.
/// </remarks>
internal static class Affinity
{
    public const string Version = "plain-2";

    private const int WordsThatSuffice = 3;

    public static Fit Of(string expertise, Subject subject)
    {
        var words = Words(expertise);
        string[] evidence = [.. words.Where(subject.Evidence.Contains)];
        string[] claims = [.. words.Where(subject.Claims.Contains)];
        string[] category = [.. words.Where(subject.Category.Contains)];
        var value = (0.6 * Share(evidence)) + (0.2 * Share(claims)) + (category.Length > 0 ? 0.2 : 0);
        string[] parts = [Part("evidence", evidence), Part("claims", claims), Part("category", category)];
        var told = string.Join("; ", parts.Where(part => part.Length > 0));
        return new Fit(Math.Round(value, 6), told.Length > Assignment.PartsLimit ? told[..Assignment.PartsLimit] : told);
    }

    // Of three letters or more, in the languages in which titles and expertise are mostly written.
    private static readonly HashSet<string> Joining =
    [
        "about", "also", "and", "any", "are", "been", "between", "but", "can", "for", "from", "has", "have", "how", "into", "its", "may", "more", "not", "nor", "off", "our", "out", "over", "shall", "should", "such", "than", "that",
        "the", "their", "them", "these", "they", "this", "those", "through", "under", "upon", "use", "uses", "used", "using", "was", "were", "what", "when", "where", "which", "who", "whose", "will", "with", "within", "without", "would", "you", "your",
        "aux", "avec", "cette", "dans", "des", "est", "les", "leur", "par", "pour", "que", "qui", "sans", "ses", "son", "sur", "une", "con", "del", "las", "los", "para", "por", "una",
    ];

    /// <summary>Words of three letters or more that are not mere joining words, and numbered groups such as <c>sg17</c>; lower case, sorted.</summary>
    public static IReadOnlySet<string> Words(string text)
    {
        var cleaned = string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' '));
        return cleaned.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= 3 && !Joining.Contains(word)).ToSortedSet();
    }

    private static double Share(string[] words) => Math.Min(words.Length, WordsThatSuffice) / (double)WordsThatSuffice;

    private static string Part(string name, string[] words) =>
        words.Length == 0 ? "" : $"{name}: {string.Join(", ", words)}";

    private static SortedSet<string> ToSortedSet(this IEnumerable<string> words) => new(words, StringComparer.Ordinal);
}
