using Palmares.Papers.Csv;
using Palmares.Papers.Sheets;

namespace Palmares.Records.Importing.Forms;

/// <summary>A table of a CSV file or of one sheet: its header, and its rows with their place.</summary>
/// <param name="Header">As written.</param>
internal sealed record FormTable(string Name, IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows)
{
    private const int LinesOfAHead = 20;

    private readonly Dictionary<string, int> _columns = Columns(Header);

    public static bool IsTable(FormFile file) => file.Ending is ".csv" or ".tsv" or ".xlsx";

    /// <summary>Every sheet that holds a table; a CSV file is one.</summary>
    /// <exception cref="Papers.UnreadableFileException">It cannot be read.</exception>
    public static IReadOnlyList<FormTable> Of(FormFile file)
    {
        if (file.Ending != ".xlsx")
            return [.. Headed("", [.. CsvRows.Read(file.Text())])];
        using var stream = file.Open();
        return [.. SheetReader.Read(stream).SelectMany(sheet => Headed(sheet.Name, sheet.Rows))];
    }

    /// <summary>Of a workbook or a CSV file the first table that has the columns; a damaged file has none.</summary>
    public static FormTable? With(FormFile file, Func<FormTable, bool> has)
    {
        if (!IsTable(file))
            return null;
        try
        {
            return Of(file).FirstOrDefault(has);
        }
        catch (Exception e) when (e is Papers.UnreadableFileException or InvalidDataException)
        {
            return null;
        }
    }

    public bool Has(params IEnumerable<string> names) => names.All(name => _columns.ContainsKey(Folding.Fold(name)));

    /// <summary>The first of the names that is a column.</summary>
    public string? Column(params IEnumerable<string> names) => names.FirstOrDefault(name => _columns.ContainsKey(Folding.Fold(name)));

    /// <summary>The cell under the first of the names that is a column; null when it is empty.</summary>
    public string? Cell(TableRow row, params IEnumerable<string> names) =>
        Column(names) is { } name && _columns[Folding.Fold(name)] is var at && at < row.Cells.Count ? FormText.Clean(row.Cells[at]) : null;

    public IEnumerable<string> Several(TableRow row, params IEnumerable<string> names) =>
        (Column(names) is { } name && _columns[Folding.Fold(name)] is var at && at < row.Cells.Count ? row.Cells[at] : "").Split(['\n', ';', '|'], StringSplitOptions.RemoveEmptyEntries).Select(FormText.Clean).OfType<string>();

    // Registers write a title above their table: the header is the first row with as many filled cells as any of the first twenty has columns, at least two.
    private static IEnumerable<FormTable> Headed(string name, IReadOnlyList<TableRow> rows)
    {
        var first = rows.Take(LinesOfAHead).ToList();
        var fullest = first.Select(Filled).DefaultIfEmpty(0).Max();
        var header = first.FindIndex(row => Filled(row) >= Math.Max(2, fullest / 2 + 1));
        if (header >= 0)
            yield return new FormTable(name, [.. rows[header].Cells.Select(cell => FormText.Clean(cell) ?? "")], [.. rows.Skip(header + 1)]);
        else if (fullest == 1 && rows.Count > 1)
            yield return new FormTable(name, [.. rows[0].Cells.Select(cell => FormText.Clean(cell) ?? "")], [.. rows.Skip(1)]);
    }

    private static int Filled(TableRow row) => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

    private static Dictionary<string, int> Columns(IReadOnlyList<string> header)
    {
        var columns = new Dictionary<string, int>();
        foreach (var (at, name) in header.Index().Where(column => column.Item.Length > 0))
            columns.TryAdd(Folding.Fold(name), at);
        return columns;
    }
}
