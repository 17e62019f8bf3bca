using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Palmares.Records.Importing.Forms;

/// <summary>A work item of the ITU-T work programme: what it is, how far it is, who edits it and which members support it.</summary>
internal static partial class ItuWorkItem
{
    public const string Source = "itu-t-work-programme";

    public static IEnumerable<FormedLine> Read(SavedPage page)
    {
        if (page.Day is not { } day)
            return [FormedLine.Refuse(1, "date", SavedPage.NoDay)];
        var (written, element) = (SavedPage.Text(page.ById("lbl_status")), page.ById("lbl_full_path"));
        var name = Name().Match(written ?? "");
        if (!name.Success)
            return [FormedLine.Refuse(SavedPage.LineOf(page.ById("lbl_status") ?? element), "lbl_status", "the work item has no name: save the page once it has one")];
        var path = SavedPage.Text(element);
        var (question, group) = (ItuGroups.Question(path), Group().Match(path ?? "") is { Success: true } found ? ItuGroups.StudyGroup(found.Value) : null);
        group ??= question is null ? null : ItuGroups.StudyGroup(question.Split('/')[1]);
        if (group is null)
            return [FormedLine.Refuse(SavedPage.LineOf(element), "lbl_full_path", $"no study group stands in the path: {path}; it should hold SG13 and Q20/13 or the like")];
        var known = name.Groups[2].Success ? name.Groups[2].Value : name.Groups[1].Value;
        var editors = Contacts(page).ToList();
        return
        [
            FormedLine.Of(SavedPage.LineOf(page.ById("lbl_status")), Document(page, known, name.Groups[2].Success || Numbered().IsMatch(known) ? name.Groups[1].Value : null, group, day, editors)),
            .. editors.Where(editor => editor.Role == "editor").Select(editor => FormedLine.Of(editor.Line, FormLine.Of(Source, FormLine.Role)
                .With("page", "work item " + known).With("as_of", day).With("group", question ?? group).With("group_name", question ?? ItuGroups.NameOf(group)).With("group_type", question is null ? "study-group" : "question")
                .With("name", editor.Name).With("role", "editor").With("work_item", known).With("email_key", editor.Address))),
        ];
    }

    private static FormLine Document(SavedPage page, string known, string? number, string group, string day, List<Contact> editors)
    {
        var (status, on) = Status(SavedPage.Text(page.ById("Label4")));
        var registered = SavedPage.Text(page.ById("lbl_first_registration_date"));
        var line = FormLine.Of(Source, FormLine.Document).With("page", "work item " + known).With("as_of", day).With("docid", "ITU-T " + known).With("title", SavedPage.Text(page.ById("lbl_subject")))
            .With("type", SavedPage.Text(page.ById("lbl_type_of_work_item"))?.ToLower(CultureInfo.InvariantCulture) ?? "work item").With("date", FormText.Date(registered) ?? registered)
            .With("dates", FormLine.Part().With("registered", FormText.Date(registered)).With(status is null ? "status" : on is null ? status + "-first-seen" : status, status is null ? null : on ?? day))
            .With("group", group).With("status", status).With("question", ItuGroups.Question(SavedPage.Text(page.ById("lbl_full_path")))).With("timing", SavedPage.Text(page.ById("lbl_timing")))
            .With("process", SavedPage.Text(page.ById("lbl_approval_process"))).With("updated", FormText.Date(SavedPage.Text(page.ById("Label5"))))
            .With("contributors",
            [
                .. editors.Select(editor => FormLine.Part().With("name", editor.Name).With("role", editor.Role).With("email_key", editor.Address)),
                .. Members(page).Select(member => FormLine.Part().With("org", member).With("role", "supporting member").With("kind", "org")),
            ]);
        return number is null ? line : line.With("relations", [FormLine.Part().With("type", "superseded-by").With("target_source", "itu").With("target", Recommendation(number, status, on))]);
    }

    /// <summary>As the register of Recommendations numbers its editions: <c>ITU-T Y.3179 (11/2023)</c> where the day of approval is known.</summary>
    private static string Recommendation(string number, string? status, string? on) =>
        status == "approved" && on is { Length: >= 7 } ? $"ITU-T {number} ({on[5..7]}/{on[..4]})" : "ITU-T " + number;

    /// <summary>The word, in lower case, and the day where one stands beside it.</summary>
    private static (string? Status, string? On) Status(string? written)
    {
        var found = Worded().Match(written ?? "");
        return found.Success ? (found.Groups[1].Value.Trim().ToLower(CultureInfo.InvariantCulture), FormText.Date(found.Groups[2].Value)) : (null, null);
    }

    private readonly record struct Contact(string Name, string Role, string? Address, int Line);

    /// <summary>Elements that hold the text itself: <c>Name, Editor</c>. Anything else after the comma makes a contact.</summary>
    private static IEnumerable<Contact> Contacts(SavedPage page)
    {
        var cells = page.Document.All.Where(element => element.Id?.Contains("gd_editor", StringComparison.Ordinal) == true).ToList();
        return cells.Where(cell => SavedPage.Text(cell) is not null && cell.QuerySelector("[id*=gd_editor]") is null).Select(cell =>
        {
            var (text, comma) = (SavedPage.Text(cell)!, SavedPage.Text(cell)!.LastIndexOf(','));
            var address = cell.QuerySelectorAll("a[href^='mailto:']").Append(cell).Select(link => FormText.AddressKey(link.GetAttribute("href"))).FirstOrDefault(key => key is not null);
            var role = comma > 0 && text[(comma + 1)..].Contains("editor", StringComparison.OrdinalIgnoreCase) ? "editor" : "contact";
            return new Contact(FormText.Name(comma > 0 ? text[..comma] : text) ?? "", role, address, SavedPage.LineOf(cell));
        }).Where(contact => contact.Name.Length > 0).DistinctBy(contact => (contact.Name, contact.Role));
    }

    private static IEnumerable<string> Members(SavedPage page) =>
        SavedPage.Lines(page.ById("Label6")).SelectMany(FormText.Organisations).Where(member => member is not ("N/A" or "-" or "None"));

    // "X.1234 (ex X.hbomsec)": the number, and the name it had before; the name without a number stays the key.
    [GeneratedRegex(@"^\[?([A-Z]{1,4}\.[\w.\-/]+|[A-Z]{2,}[\w.\-]+)(?:\s*\(ex\.?\s*([A-Z]{1,4}\.[\w.\-/]+)\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Z]{1,2}\.\d", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?:TSAG|SG ?\d{1,2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex(@"^\[?([A-Za-z][A-Za-z -]*?)(?:\s*(?:on|\(|:)?\s*(\d{4}-\d\d(?:-\d\d)?)\)?)?(?:\s*\[.*)?\]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Worded();
}
