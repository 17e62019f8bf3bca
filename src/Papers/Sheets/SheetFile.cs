using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Palmares.Papers.Word;

namespace Palmares.Papers.Sheets;

/// <summary>One sheet of a workbook. A name too long, or with signs that no sheet's name may hold, is mended.</summary>
public sealed record SheetTable(string Name, IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<string>> Rows);

/// <summary>Writes tables as .xlsx: a bold header that stays in sight, and cells of text, so that nothing in them is ever run as a formula.</summary>
public static class SheetFile
{
    /// <summary>A sheet's name holds at most 31 characters and none of these.</summary>
    private const int NameLength = 31;

    private static readonly char[] NotInNames = ['[', ']', ':', '*', '?', '/', '\\'];

    /// <exception cref="ArgumentException">A row has another number of cells than the header.</exception>
    public static byte[] Write(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) => Write([new SheetTable(name, header, rows)]);

    /// <exception cref="ArgumentException">A row has another number of cells than its header, or two sheets bear one name.</exception>
    public static byte[] Write(IReadOnlyList<SheetTable> tables)
    {
        if (tables.DistinctBy(table => Named(table.Name), StringComparer.OrdinalIgnoreCase).Count() < tables.Count)
            throw new ArgumentException("Two sheets bear one name.");
        using var buffer = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rIdBook");
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = Styles();
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            foreach (var (at, table) in tables.Index())
            {
                var id = "rIdSheet" + (at + 1).ToString(CultureInfo.InvariantCulture);
                book.AddNewPart<WorksheetPart>(id).Worksheet = new Worksheet(Frozen(), Data(table.Header, table.Rows));
                sheets.Append(new Sheet { Name = Named(table.Name), SheetId = (uint)at + 1, Id = id });
            }

            book.Workbook = new Workbook(sheets);
        }

        return FixedZip.Rewrite(buffer.ToArray());
    }

    private static SheetData Data(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var data = new SheetData(Row(header, style: 1));
        foreach (var row in rows)
        {
            if (row.Count != header.Count)
                throw new ArgumentException($"A row has {row.Count} cells; the header has {header.Count}.");
            data.Append(Row(row, style: 0));
        }

        return data;
    }

    private static Row Row(IReadOnlyList<string> cells, uint style) => new(cells.Select(cell => IsNumber(cell)
        ? new Cell { StyleIndex = style, CellValue = new CellValue(cell) }
        : new Cell { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(XmlText.Clean(cell)) { Space = SpaceProcessingModeValues.Preserve }) }));

    private static SheetViews Frozen() => new(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

    /// <summary>Written as a program writes it: what has leading noughts, a plus or an exponent is a name.</summary>
    private static bool IsNumber(string cell) => cell.Length is > 0 and < 16
        && double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value.ToString(CultureInfo.InvariantCulture) == cell;

    private static string Named(string name)
    {
        var clean = string.Concat(XmlText.Clean(name).Select(one => NotInNames.Contains(one) ? ' ' : one)).Trim('\'', ' ');
        return clean.Length == 0 ? "Table" : clean.Length <= NameLength ? clean : clean[..NameLength];
    }
}
