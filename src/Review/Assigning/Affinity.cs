using System.Globalization;
using Palmares.Awards;

namespace Palmares.Review.Assigning;

/// <summary>How well a judge fits a nomination, and why.</summary>
/// <param name="Value">0 to 1.</param>
/// <param name="Parts">Each part that is not 0, with its own value from 0 to 1 and what it comes from.</param>
internal sealed record Fit(double Value, string Parts);

/// <summary>What a nomination is about: words of the titles and groups in its evidence, of its claims, of its category's name.</summary>
/// <param name="Lines">Its evidence as it reads, for names of groups, which are more than their words.</param>
/// <param name="Documents">The documents of the record that its evidence names.</param>
internal sealed record Subject(IReadOnlySet<string> Evidence, IReadOnlySet<string> Claims, IReadOnlySet<string> Category, string Lines, IReadOnlySet<string> Documents)
{
    public static Subject Of(NominationText text, CategoryFacts category) => Of(
        [.. text.Claims.SelectMany(claim => claim.Evidence).Select(line => line.Text)], string.Join(' ', text.Claims.Select(claim => claim.Text)), category.Code + " " + category.Name,
        text.Claims.SelectMany(claim => claim.Evidence).Select(line => line.Source.ToString()));

    public static Subject Of(IReadOnlyList<string> evidence, string claims, string category, IEnumerable<string> documents) => new(
        Affinity.Words(string.Join(' ', evidence)), Affinity.Words(claims), Affinity.Words(category),
        string.Join('|', evidence.Select(Affinity.Plain)), documents.ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a line names the group whole: "Group 1" is not in "Group 17".</summary>
    public bool Names(string group) => Affinity.Plain(group) is { Length: > 2 } plain && Lines.Contains(plain, StringComparison.Ordinal);
}

/// <summary>What is known of a judge: the expertise told to the panel, and what the record says of the judge's own work.</summary>
/// <param name="Titles">Words of each work's title.</param>
/// <param name="Groups">Groups in which the judge worked or held a mandate, as the record writes them.</param>
/// <param name="Documents">The judge's works.</param>
internal sealed record Profile(string Expertise, IReadOnlyList<IReadOnlySet<string>> Titles, IReadOnlyList<string> Groups, IReadOnlySet<string> Documents)
{
    /// <summary>Nothing of the record is known; the expertise stands alone.</summary>
    public bool Unrecorded => Titles.Count == 0 && Groups.Count == 0;
}

/// <summary>The plain rule of affinity.</summary>
/// <remarks>
/// Version <c>record-3</c>. Four parts, each from 0 to 1: <b>titles</b> (weight 0.35), the closeness of the evidence to the judge's own
/// works by TF-IDF and cosine, mean of the five closest, 0.5 and more counting fully; <b>record</b> (0.25), groups and documents in which
/// the judge worked and that the evidence names, three being enough; <b>expertise</b> (0.30), six tenths for declared words that stand in
/// the evidence, two tenths for those in the claims (three words are enough for each), two tenths for the category's name; <b>wish</b>
/// (0.10), from −1 to 1, what the judge would gladly read or rather not. Of a judge without a record the expertise takes the weight of titles and record.
/// Words that only join others count nowhere.
/// </remarks>
internal static class Affinity
{
    public const string Version = "record-3";

    public const double OfTitles = 0.35, OfRecord = 0.25, OfExpertise = 0.30, OfWish = 0.10;

    private const int Enough = 3;
    private const int Closest = 5;
    private const double FullyClose = 0.5;

    /// <param name="wish">−1 to 1.</param>
    public static Fit Of(Profile judge, Subject subject, WordWeights weights, double wish)
    {
        var titles = Titles(judge, subject, weights);
        string[] shared =
        [
            .. judge.Groups.Where(subject.Names),
            .. judge.Documents.Where(subject.Documents.Contains).Order(StringComparer.Ordinal),
        ];
        var record = Share(shared.Length);
        var (expertise, declared) = Expertise(judge.Expertise, subject);
        var ofExpertise = judge.Unrecorded ? OfExpertise + OfTitles + OfRecord : OfExpertise;
        var value = Math.Max(0, (OfTitles * titles.Value) + (OfRecord * record) + (ofExpertise * expertise) + (OfWish * wish));
        string[] parts = [Told("titles", titles.Value, titles.Words), Told("record", record, shared), Told("expertise", expertise, declared), Told("wish", wish, [])];
        var told = string.Join("; ", parts.Where(part => part.Length > 0));
        return new Fit(Math.Round(value, 6), told.Length > Assignment.PartsLimit ? told[..Assignment.PartsLimit] : told);
    }

    private static (double Value, string[] Words) Titles(Profile judge, Subject subject, WordWeights weights)
    {
        var close = judge.Titles.Select(title => weights.Cosine(title, subject.Evidence)).OrderDescending().Take(Closest).ToArray();
        if (close.Length == 0 || close[0] == 0)
            return (0, []);
        string[] words = [.. judge.Titles.SelectMany(t => t).Distinct(StringComparer.Ordinal).Where(subject.Evidence.Contains).OrderByDescending(weights.Of).ThenBy(w => w, StringComparer.Ordinal).Take(Enough)];
        return (Math.Min(1, close.Average() / FullyClose), words);
    }

    private static (double Value, string[] Words) Expertise(string expertise, Subject subject)
    {
        var words = Words(expertise);
        var (evidence, claims, category) = (words.Count(subject.Evidence.Contains), words.Count(subject.Claims.Contains), words.Count(subject.Category.Contains));
        return (
            (0.6 * Share(evidence)) + (0.2 * Share(claims)) + (category > 0 ? 0.2 : 0),
            [.. words.Where(word => subject.Evidence.Contains(word) || subject.Claims.Contains(word) || subject.Category.Contains(word))]);
    }

    private static double Share(int found) => Math.Min(found, Enough) / (double)Enough;

    private static string Told(string name, double value, string[] from) => value == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.00}") + (from.Length == 0 ? "" : $" ({string.Join(", ", from)})");

    // Of three letters or more, in the languages in which titles and expertise are mostly written.
    private static readonly HashSet<string> Joining =
    [
        "about", "also", "and", "any", "are", "been", "between", "but", "can", "for", "from", "has", "have", "how", "into", "its", "may", "more", "not", "nor", "off", "our", "out", "over", "shall", "should", "such", "than", "that",
        "the", "their", "them", "these", "they", "this", "those", "through", "under", "upon", "use", "uses", "used", "using", "was", "were", "what", "when", "where", "which", "who", "whose", "will", "with", "within", "without", "would", "you", "your",
        "aux", "avec", "cette", "dans", "des", "est", "les", "leur", "par", "pour", "que", "qui", "sans", "ses", "son", "sur", "une", "con", "del", "las", "los", "para", "por", "una",
    ];

    /// <summary>Words of three letters or more that are not mere joining words, and numbered groups such as <c>sg17</c>; lower case, sorted.</summary>
    public static IReadOnlySet<string> Words(string text) => new SortedSet<string>(All(text).Where(word => word.Length >= 3 && !Joining.Contains(word)), StringComparer.Ordinal);

    /// <summary>All its words in order, each between single spaces.</summary>
    public static string Plain(string text) => $" {string.Join(' ', All(text))} ";

    private static string[] All(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>How much a word tells: the rarer it is in the titles of the panel's works, the more.</summary>
/// <remarks>Smoothed inverse document frequency, ln((1 + n) / (1 + titles with the word)) + 1; cosine of the weights of two sets of words.</remarks>
internal sealed class WordWeights
{
    private readonly Dictionary<string, int> _titlesWith;
    private readonly int _titles;

    public WordWeights(IEnumerable<IReadOnlySet<string>> titles)
    {
        IReadOnlySet<string>[] all = [.. titles];
        _titles = all.Length;
        _titlesWith = all.SelectMany(t => t).GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    public double Of(string word) => Math.Log((1.0 + _titles) / (1 + _titlesWith.GetValueOrDefault(word))) + 1;

    /// <returns>0 to 1.</returns>
    public double Cosine(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Where(other.Contains).Sum(Square);
        return shared == 0 ? 0 : shared / Math.Sqrt(one.Sum(Square) * other.Sum(Square));
    }

    private double Square(string word) => Of(word) * Of(word);
}
