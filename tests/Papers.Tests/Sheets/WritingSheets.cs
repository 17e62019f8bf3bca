using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Palmares.Papers.Sheets;

namespace Palmares.Papers.Tests.Sheets;

public sealed class WritingSheets
{
    private static readonly byte[] File = SheetFile.Write("Gaps: 1/2", ["Point", "Count"], [["=1+1", "12"], ["a\u0001b <c>", ""]]);

    [Fact]
    public void The_file_is_valid_and_the_same_each_time()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(File), false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal(File, SheetFile.Write("Gaps: 1/2", ["Point", "Count"], [["=1+1", "12"], ["a\u0001b <c>", ""]]));
        Assert.Equal("Gaps  1 2", book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single().Name!.Value);
    }

    [Fact]
    public void What_looks_like_a_formula_is_text_and_a_number_is_a_number()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(File), false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();

        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Equal(("=1+1", CellValues.InlineString), (cells[2].InlineString!.InnerText, cells[2].DataType!.Value));
        Assert.Equal(("12", null), (cells[3].CellValue!.Text, cells[3].DataType));
        Assert.Equal("ab <c>", cells[4].InlineString!.InnerText);
    }

    [Fact]
    public void A_row_too_short_is_a_bug() => Assert.Throws<ArgumentException>(() => SheetFile.Write("x", ["a", "b"], [["1"]]));
}
