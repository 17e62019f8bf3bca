using System.Text.RegularExpressions;

namespace Palmares.Papers.Word;

internal enum HeaderField
{
    None, Number, Group, Language, Questions, PlaceAndDates, Date, AgendaItem, Source, Title, Purpose, ForAction, ForComment, ForInformation, Approval, Deadline, Contact, Keywords, Abstract, Action, References, WorkingParty,
}

/// <summary>How fields are marked in a header: by the words before them, in English and French, or by the style of their paragraph.</summary>
internal static partial class HeaderLabels
{
    private static readonly (HeaderField Field, string[] Words)[] Labels =
    [
        (HeaderField.Questions, ["question(s)", "question", "questions"]),
        (HeaderField.Source, ["source", "origine"]),
        (HeaderField.Title, ["title", "titre", "subject", "objet"]),
        (HeaderField.Purpose, ["purpose", "but"]),
        (HeaderField.ForAction, ["for action to", "pour suite à donner à", "pour action à"]),
        (HeaderField.ForComment, ["for comment to", "pour commentaires à"]),
        (HeaderField.ForInformation, ["for information to", "pour information à"]),
        (HeaderField.Approval, ["approval", "approbation"]),
        (HeaderField.Deadline, ["deadline", "échéance", "délai"]),
        (HeaderField.Contact, ["contact"]),
        (HeaderField.Keywords, ["keywords", "keyword", "mots clés", "mots-clés"]),
        (HeaderField.Abstract, ["abstract", "summary", "résumé"]),
        (HeaderField.Action, ["action required", "action", "suite à donner"]),
        (HeaderField.References, ["references", "reference", "références", "référence"]),
        (HeaderField.AgendaItem, ["agenda item", "point de l'ordre du jour"]),
        (HeaderField.PlaceAndDates, ["meeting", "meeting, date", "réunion"]),
        (HeaderField.WorkingParty, ["working party", "groupe de travail"]),
        (HeaderField.Group, ["study group", "commission d'études"]),
    ];

    private static readonly Dictionary<string, HeaderField> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Docnumber"] = HeaderField.Number, ["DocNumber"] = HeaderField.Number,
        ["TSBHeaderQuestion"] = HeaderField.Questions, ["VenueDate"] = HeaderField.PlaceAndDates, ["TSBHeaderRight14"] = HeaderField.Group,
        ["TSBHeaderSource"] = HeaderField.Source, ["Source"] = HeaderField.Source,
        ["TSBHeaderTitle"] = HeaderField.Title, ["Title1"] = HeaderField.Title, ["RecTitle"] = HeaderField.Title, ["ResTitle"] = HeaderField.Title,
        ["TSBHeaderSummary"] = HeaderField.Abstract,
        ["LSForAction"] = HeaderField.ForAction, ["LSForComment"] = HeaderField.ForComment, ["LSForInfo"] = HeaderField.ForInformation,
        ["LSApproval"] = HeaderField.Approval, ["LSDeadline"] = HeaderField.Deadline,
    };

    /// <summary>The field that a whole text, or the beginning of one, names; with what follows the name.</summary>
    public static (HeaderField Field, string After) Named(string text)
    {
        var split = text.IndexOf(':', StringComparison.Ordinal);
        var (before, after) = split < 0 ? (text, "") : (text[..split], text[(split + 1)..]);
        var word = Spaces().Replace(before, " ").Trim().ToLowerInvariant();
        foreach (var (field, words) in Labels)
            if (words.Contains(word))
                return (field, after.Trim());
        return (HeaderField.None, text);
    }

    public static HeaderField Styled(string? style) => style is not null && Styles.TryGetValue(style, out var field) ? field : HeaderField.None;

    /// <summary>A template's own words, left where the author should have written.</summary>
    public static bool IsPlaceholder(string text) =>
        text.Length == 0 || (text[0] is '[' or '<' && text[^1] is ']' or '>') || text.Contains("[Insert", StringComparison.OrdinalIgnoreCase) || Unnumbered().IsMatch(text)
        || text.Contains("a@b.com", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    /// <summary>"SG12-Cn": a number not yet given.</summary>
    [GeneratedRegex(@"^[A-Z]+ ?\d*-(C|TD|LS)n\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unnumbered();
}
