using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Palmares.Papers.Word;
using Table = Palmares.Papers.Word.Table;

namespace Palmares.Papers.Tests.Sheets;

public sealed class PapersAsSheets
{
    private static readonly Paper Paper = new()
    {
        Title = "Inputs",
        Header = new DocumentHeader { Number = "TD1", Abstract = "What came in." },
        Blocks =
        [
            new Clause(1, "Inputs"), new Paragraph("Two came."), new Table(["Member", "Count"], [["Examplia", "2"]], "By member"),
            new Table(["A"], [["x"]], "A caption far too long for the name of a sheet"), new Table(["A"], [["y"]], "A caption far too long for the name of a sheet"), new NumberedList(["agree"]),
        ],
    };

    [Fact]
    public void Text_stands_on_the_first_sheet_and_each_table_on_its_own()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(FileFormat.Sheet.Write(Paper)), false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal(["Text", "1 By member", "2 A caption far too long for th", "3 A caption far too long for th"], book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.Equal(
            [
                ["Inputs", ""], ["Document", "TD1"], ["Abstract", "What came in."], ["1", "Inputs"], ["", "Two came."], ["", "By member: sheet 1"],
                ["", "A caption far too long for the name of a sheet: sheet 2"], ["", "A caption far too long for the name of a sheet: sheet 3"], ["1)", "agree"],
            ],
            Rows(book, "Text"));
        Assert.Equal([["Member", "Count"], ["Examplia", "2"]], Rows(book, "1 By member"));
    }

    [Theory]
    [InlineData("docx", "docx")]
    [InlineData(".XLSX", "xlsx")]
    [InlineData("md", "md")]
    [InlineData("pdf", null)]
    [InlineData(null, null)]
    public void A_form_is_found_by_its_ending(string? asked, string? found) => Assert.Equal(found, FileFormat.Of(asked)?.Ending);

    private static List<string[]> Rows(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(one => one.Name == name);
        var part = (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!);
        return [.. part.Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.CellValue?.Text ?? cell.InlineString!.InnerText).ToArray())];
    }
}
