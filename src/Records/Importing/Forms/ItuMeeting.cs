using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Palmares.Records.Importing.Forms;

/// <summary>The list of a meeting's documents: number, title, sources, Questions.</summary>
internal static partial class ItuMeeting
{
    public const string Source = "itu-t-meeting-documents";

    private static readonly string[] Header = ["Number", "Title", "Source", "AI/Question"];

    /// <summary>A contribution's number runs through a study period, a temporary document's through a meeting; revisions are versions of one document.</summary>
    public static readonly DocumentStyle Style = new() { Number = docid => Revised().Match(docid) is { Success: true } number ? new(number.Groups[1].Value, number.Groups[2].Success ? number.Groups[2].Value : "0") : default };

    public static IHtmlTableElement? TableOf(SavedPage page) => page.Document.QuerySelectorAll<IHtmlTableElement>("table").LastOrDefault(table => HeaderOf(table) >= 0);

    public static IEnumerable<FormedLine> Read(SavedPage page)
    {
        var parent = Meeting().Match(page.Parameter("parent") ?? "");
        if (!parent.Success)
            return [FormedLine.Refuse(1, "parent", "the page does not say of which meeting it is: save it from its own address, which holds parent=T22-SG13-230313-C or the like")];
        var table = TableOf(page)!;
        return table.Rows.Skip(HeaderOf(table) + 1).Where(row => row.Cells.Length >= Header.Length).Select(row => Document(row, parent));
    }

    private static FormedLine Document(IHtmlTableRowElement row, Match meeting)
    {
        var line = SavedPage.LineOf(row);
        var written = SavedPage.Text(row.Cells[0]);
        var number = Number().Match(written ?? "");
        if (!number.Success)
            return FormedLine.Refuse(line, "Number", $"not a document's number: {written}; it should read as [ 548 ] does");
        var title = SavedPage.Text(row.Cells[1]);
        if (title is null)
            return FormedLine.Refuse(line, "Title", $"document {written} has no title: complete the saved page");
        var day = DateOnly.TryParseExact("20" + meeting.Groups[3].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        var (group, kind) = (ItuGroups.StudyGroup(meeting.Groups[2].Value)!, meeting.Groups[4].Value);
        var (entities, offices) = Sources(row.Cells[2]);
        var contribution = kind == "C";
        var docid = $"T{meeting.Groups[1].Value}-{group}-{(contribution ? "" : meeting.Groups[3].Value + "-")}{kind}-{int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture):0000}";
        return FormedLine.Of(line, FormLine.Of(Source, FormLine.Document).With("docid", number.Groups[2].Success ? $"{docid}!R{number.Groups[2].Value}" : docid)
            .With("title", From().Replace(title, "")).With("type", contribution ? "contribution" : "temporary document").With("date", day).With("group", group).With("meeting", $"{group} {day}".Trim())
            .With("questions", Entries(row.Cells[3]).Select(entry => ItuGroups.Question(entry) ?? entry)).With("offices", offices)
            .With("contributors", entities.Select(name => FormLine.Part().With("org", name).With("role", "source").With("kind", "org"))));
    }

    /// <summary>Entities that sent the document; offices and groups of the ITU itself are none.</summary>
    private static (List<string> Entities, List<string> Offices) Sources(IElement cell)
    {
        var written = Entries(cell).ToLookup(name => Office().IsMatch(name));
        return ([.. written[false]], [.. written[true]]);
    }

    /// <summary>Each link is an entry; where there is none, each line.</summary>
    private static IEnumerable<string> Entries(IElement cell)
    {
        var links = cell.QuerySelectorAll("a").Select(SavedPage.Text).OfType<string>().ToList();
        return links.Count > 0 ? links : SavedPage.Lines(cell);
    }

    private static int HeaderOf(IHtmlTableElement table) =>
        table.Rows.Index().Where(row => row.Item.Cells.Length >= Header.Length && Header.Index().All(name => SavedPage.Text(row.Item.Cells[name.Index]) == name.Item)).Select(row => row.Index).DefaultIfEmpty(-1).First();

    [GeneratedRegex(@"^(.+-\d{4,5})(?:!R(\d+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Revised();

    [GeneratedRegex(@"^T(\d\d)-(TSAG|SG\d{1,2})-(\d{6})-(C|TD(?:-[A-Z]+\d*)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^\[\s*(\d{1,5})\s*\]\s*(?:\(?Rev\.?\s*(\d+)\)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s*\[from [^\]]*\]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"^(?:acting )?(?:(?:co-|associate |liaison |vice-)?(?:rapporteurs?|editors?|chair(?:man|s)?|convener)\b|management team|TSB\b|director\b|TSAG\b|SG ?\d|study group|WP ?\d|working party|Q ?\d+/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
