using System.Security.Cryptography;
using System.Text;
using Palmares.Papers.Csv;

namespace Palmares.Records.Importing.Forms;

/// <summary>A body's own table, read as a steward's mapping says.</summary>
/// <remarks>Columns that the mapping does not name are not read. Days are written ISO 8601 or with the month's English name; others are refused, never guessed.</remarks>
/// <param name="name">The mapping's: the source is <c>table-</c> and this.</param>
/// <param name="header">Hash of the header it was made for; null where it is meant for the file at hand.</param>
/// <param name="columns">The column of each field.</param>
internal sealed class MappedTable(string name, TableKind kind, IReadOnlyDictionary<string, string> columns, string? header = null) : IFileForm
{
    public const string FormName = "csv", Prefix = "table-";

    public static readonly FileForm Described = new(
        FormName, "Any table (.csv, .tsv, .xlsx) of documents, roles, people, organisations or participants.",
        "The columns that a steward maps, on the page of imports or by palmares record map; the mapping is saved and finds a table with the same header again.",
        "What the table says of a person, as far as its columns were mapped: roles with dates are mandates, authors and editors are evidence of work, participants of presence alone.");

    public static readonly IReadOnlyList<ISourceAdapter> Adapters = [new Formed(new("table", "own tables", "Tables of a body's own, each under a name that begins with table-.", "As complete as the body's table."), reads: Prefix)];

    public FileForm About => Described;

    public IReadOnlyList<ISourceAdapter> Sources => Adapters;

    private string Source => Prefix + name;

    /// <summary>Equal headers have equal hashes; case, marks and order of columns do not matter.</summary>
    public static string HashOf(IReadOnlyList<string> header) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', header.Select(Folding.Fold).Where(column => column.Length > 0).Order(StringComparer.Ordinal)))));

    public bool Recognises(FormFile file) => header is not null && FormTable.With(file, table => HashOf(table.Header) == header) is not null;

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        var table = FormTable.Of(file).FirstOrDefault(one => columns.Values.All(column => one.Has(column)))
            ?? throw new InvalidDataException($"no table of it has the columns {string.Join(", ", columns.Values)}: map its own columns");
        return Read(table);
    }

    public IEnumerable<FormedLine> Read(FormTable table) => table.Rows.Select(row => Row(table, row));

    private FormedLine Row(FormTable table, TableRow row)
    {
        foreach (var field in TableFields.Of(kind).Where(field => field.Needed))
        {
            if (Cell(field.Name) is null)
                return FormedLine.Refuse(row.Number, columns.GetValueOrDefault(field.Name) ?? field.Name, "empty: fill the cell, or take the row out");
        }

        foreach (var field in (string[])["date", "from", "until"])
        {
            if (Cell(field) is { } written && FormText.Date(written) is null)
                return FormedLine.Refuse(row.Number, columns[field], $"not a date: {written}; write 2024-03-01, 2024-03 or 2024");
        }

        return FormedLine.Of(row.Number, kind switch
        {
            TableKind.Documents => Document(),
            TableKind.Roles => Role(),
            TableKind.People => Person(),
            TableKind.Organisations => FormLine.Of(Source, FormLine.Organisation).With("name", Cell("name")).With("category", Cell("category")).With("country", Cell("country")).With("membership", Cell("membership")).With("aliases", Several("aliases")),
            _ => FormLine.Of(Source, FormLine.Attended).With("meeting", Cell("meeting")).With("name", FormText.Name(Cell("name"))).With("date", Date("date")).With("group", Cell("group")).With("org", Cell("organisation"))
                .With("country", Cell("country")).With("presence", Cell("presence")?.ToLowerInvariant()).With("email_key", FormText.AddressKey(Cell("email"))),
        });

        string? Cell(string field) => columns.TryGetValue(field, out var column) ? table.Cell(row, column) : null;

        IEnumerable<string> Several(string field) => columns.TryGetValue(field, out var column) ? table.Several(row, column) : [];

        string? Date(string field) => FormText.Date(Cell(field));

        FormLine Document() => FormLine.Of(Source, FormLine.Document).With("docid", Cell("number")).With("title", Cell("title")).With("type", Cell("type")).With("date", Date("date")).With("group", Cell("group"))
            .With("status", Cell("status")).With("meeting", Cell("meeting"))
            .With("contributors",
            [
                .. Several("editors").Select(person => FormLine.Part().With("name", FormText.Name(person)).With("role", "editor")), .. Several("authors").Select(person => FormLine.Part().With("name", FormText.Name(person)).With("role", "author")),
                .. FormText.Organisations(Cell("sources")).Select(organisation => FormLine.Part().With("org", organisation).With("role", "source").With("kind", "org")),
            ]);

        FormLine Role() => FormLine.Of(Source, FormLine.Role).With("group", Cell("group")).With("name", FormText.Name(Cell("name"))).With("role", Cell("role")!.ToLowerInvariant()).With("first_seen", Date("from"))
            .With("last_seen", Date("until")).With("ongoing", Cell("until") is null).With("org", Cell("organisation")).With("email_key", FormText.AddressKey(Cell("email")));

        FormLine Person() => FormLine.Of(Source, FormLine.Person).With("name", FormText.Name(Cell("name"))).With("person_key", Cell("key") is { } key ? $"{name}:{key}" : null)
            .With("email_keys", FormText.AddressKey(Cell("email")) is { } address ? [address] : Array.Empty<string>())
            .With("affiliations", Cell("organisation") is { } employer ? [FormLine.Part().With("org", employer).With("from", Date("from")).With("until", Date("until"))] : Array.Empty<FormLine>());
    }
}
