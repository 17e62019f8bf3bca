using System.Text.RegularExpressions;
using Palmares.Papers.Csv;

namespace Palmares.Records.Importing.Forms;

/// <summary>A meeting's list of documents of 3GPP, as the portal gives it: <c>TDoc_List_Meeting_SA2#129.xlsx</c>.</summary>
/// <remarks>
/// Columns read: TDoc, Title, Source (companies parted by commas), Contact, Contact ID, Type, TDoc Status, Agenda item, Reservation date or Uploaded, Is revision of, Revised to, Release, Spec, Related WIs.
/// The group is read from the number (S2- is SA2), the meeting from the file's name.
/// </remarks>
internal sealed partial class TdocList : IFileForm
{
    private const string Source = "3gpp-tdoc-list";

    private static readonly Dictionary<char, string> Groups = new() { ['S'] = "SA", ['R'] = "RAN", ['C'] = "CT", ['G'] = "GERAN", ['T'] = "T", ['N'] = "CN" };

    public FileForm About { get; } = new(
        "3gpp-tdoc", "A meeting's document list of 3GPP (.xlsx, also as .csv), as the portal gives it: TDoc_List_Meeting_SA2#129.xlsx.",
        "Columns TDoc, Title, Source, Contact, Contact ID, Type, TDoc Status, Reservation date or Uploaded, Is revision of, Revised to, Release, Related WIs. The group is read from the number, the meeting from the file's name.",
        "Companies send contributions. The contact is whoever uploaded the file: weak evidence of a person, never authorship.");

    public IReadOnlyList<ISourceAdapter> Sources { get; } =
    [
        new Formed(new(Source, "3GPP", "Contributions to meetings of 3GPP, from the portal's document lists, with the companies that sent them.", "The contact is who uploaded a file, not who wrote it; officers and secretaries stand among the sources and are left out.")),
    ];

    public bool Recognises(FormFile file) => FormTable.With(file, IsList) is not null;

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        var table = FormTable.Of(file).FirstOrDefault(IsList) ?? throw new InvalidDataException("no sheet of it has the columns TDoc, Title and Source");
        var meeting = Meeting().Match(file.Name) is { Success: true } name ? name.Groups[1].Value : null;
        return table.Rows.Select(row => Line(table, row, meeting));
    }

    private static bool IsList(FormTable table) => table.Has("TDoc", "Title", "Source");

    private static FormedLine Line(FormTable table, TableRow row, string? meeting)
    {
        if (table.Cell(row, "TDoc") is not { } number || !Number().IsMatch(number))
            return FormedLine.Refuse(row.Number, "TDoc", $"not a document's number: {table.Cell(row, "TDoc") ?? "empty"}; it should read as S2-1810001 does");
        var written = table.Cell(row, "Reservation date", "Uploaded", "Date");
        var date = FormText.Date(written) ?? written;
        return FormedLine.Of(row.Number, FormLine.Of(Source, FormLine.Document).With("docid", number).With("title", table.Cell(row, "Title")).With("type", table.Cell(row, "Type")).With("date", date)
            .With("group", GroupOf(number)).With("meeting", meeting).With("agenda_item", table.Cell(row, "Agenda item")).With("status", table.Cell(row, "TDoc Status", "Status"))
            .With("release", table.Cell(row, "Release")).With("work_item", table.Cell(row, "Related WIs"))
            .With("relations",
            [
                .. Numbers(table.Cell(row, "Is revision of")).Select(one => FormLine.Part().With("type", "supersedes").With("target", one)),
                .. Numbers(table.Cell(row, "Revised to")).Select(one => FormLine.Part().With("type", "superseded-by").With("target", one)),
            ])
            .With("contributors",
            [
                .. FormText.Organisations(table.Cell(row, "Source")).Select(name => FormLine.Part().With("org", name).With("role", "source").With("kind", "org")),
                .. table.Cell(row, "Contact") is { } contact ? [FormLine.Part().With("name", FormText.Name(contact)).With("role", "contact").With("account_key", table.Cell(row, "Contact ID") is { } id ? "3gpp:" + id : null)] : Array.Empty<FormLine>(),
            ]));
    }

    /// <summary>S2-1810001: 3GPP SA2; SP-…: 3GPP SA.</summary>
    private static string? GroupOf(string number) =>
        Groups.TryGetValue(number[0], out var group) ? "3GPP " + group + (number[1] == 'P' ? "" : number[1].ToString()) : null;

    private static IEnumerable<string> Numbers(string? cell) => (cell ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Where(one => Number().IsMatch(one));

    [GeneratedRegex(@"^[A-Z][P\d]-\d{5,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"Meeting_([A-Za-z0-9]+#[\w\-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();
}
