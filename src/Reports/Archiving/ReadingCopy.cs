using System.Globalization;
using System.IO.Compression;
using Palmares.Papers.Sheets;

namespace Palmares.Reports.Archiving;

/// <summary>The tables of an edition for a spreadsheet: to be read, and not to be brought in again.</summary>
internal static class ReadingCopy
{
    /// <summary>A cell of a workbook holds 32,767 signs.</summary>
    private const int LongestCell = 32_000;

    private const string Cut = " [… the rest stands in the CSV]";

    public static async Task WriteCsvAsync(EditionParts parts, GatherEdition reader, Stream to, CancellationToken ct)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (table, _, _) in parts.Tables)
            await ArchiveFile.AddAsync(zip, $"{ArchiveJson.Tables}{table.Shape.Name}.csv", TableFile.Write(table.Shape.Name, Columns(table.Shape), Rows(table, int.MaxValue), "csv"), ct);
        foreach (var file in parts.Files)
            await ArchiveFile.AddAsync(zip, file.Part.Name, (await reader.BytesAsync(file.Shape, file.Column, file.Row, ct))!, ct);
    }

    /// <summary>One sheet a table that has rows.</summary>
    public static async Task WriteWorkbookAsync(EditionParts parts, Stream to, CancellationToken ct) =>
        await to.WriteAsync(SheetFile.Write([.. parts.Tables.Where(one => one.Table.Rows.Count > 0).Select(one =>
            new SheetTable(one.Table.Shape.Name, [.. one.Table.Shape.Columns.Select(column => column.Name)], Rows(one.Table, LongestCell)))]), ct);

    private static TableColumn[] Columns(TableShape shape) => [.. shape.Columns.Select(column => new TableColumn(column.Name, column.Name))];

    private static IEnumerable<IReadOnlyList<string>> Rows(GatheredTable table, int longest) =>
        table.Rows.Values.Select(row => (IReadOnlyList<string>)[.. row.Select(value => Short(PlainValue.Cell(value), longest))]);

    private static string Short(string cell, int longest) => cell.Length <= longest ? cell : string.Concat(cell.AsSpan(0, longest - Cut.Length), Cut.ToString(CultureInfo.InvariantCulture));
}
