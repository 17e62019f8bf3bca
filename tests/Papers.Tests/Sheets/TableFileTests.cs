using System.Text;
using System.Text.Json;
using Palmares.Papers.Csv;
using Palmares.Papers.Sheets;

namespace Palmares.Papers.Tests.Sheets;

public sealed class TableFileTests
{
    private static readonly TableColumn[] Columns = [new("number", "Number"), new("nominee", "Nominee"), new("mean", "Mean score", IsNumber: true)];
    private static readonly string[][] Rows = [["A-1", "=HYPERLINK(\"x\")", "3.25"], ["A-2", "Åse, \"the\" 标准", ""]];

    [Fact]
    public void A_csv_tells_its_letters_and_runs_nothing()
    {
        var file = TableFile.Write("List", Columns, Rows, "csv");

        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        var rows = CsvRows.Read(Encoding.UTF8.GetString(file)).Select(row => row.Cells).ToList();
        Assert.Equal([["Number", "Nominee", "Mean score"], ["A-1", "'=HYPERLINK(\"x\")", "3.25"], Rows[1]], rows);
    }

    [Fact]
    public void A_workbook_holds_texts_and_numbers_and_no_formula()
    {
        using var stream = new MemoryStream(TableFile.Write("List", Columns, Rows, "XLSX"));

        var sheet = Assert.Single(SheetReader.Read(stream));

        Assert.Equal(Rows[0], sheet.Rows[1].Cells);
        stream.Position = 0;
        using var zip = new System.IO.Compression.ZipArchive(stream);
        var entry = zip.Entries.Single(one => one.FullName.Contains("sheet", StringComparison.Ordinal) && one.FullName.Contains("worksheets/", StringComparison.Ordinal) && one.FullName.EndsWith(".xml", StringComparison.Ordinal));
        using var xml = new StreamReader(entry.Open());
        var text = xml.ReadToEnd();
        Assert.DoesNotMatch("<(x:)?f[ >/]", text);
        Assert.Contains(">3.25</", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_bears_the_names_of_programs()
    {
        var rows = JsonDocument.Parse(TableFile.Write("List", Columns, Rows, "json")).RootElement;

        Assert.Equal(3.25, rows[0].GetProperty("mean").GetDouble());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("mean").ValueKind);
        Assert.Equal("Åse, \"the\" 标准", rows[1].GetProperty("nominee").GetString());
    }

    [Fact]
    public void Another_ending_is_a_mistake() => Assert.Throws<ArgumentException>(() => TableFile.Write("List", Columns, Rows, "pdf"));
}
