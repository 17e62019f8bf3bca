using System.IO.Compression;
using System.Text;
using Palmares.Papers.Csv;
using Palmares.Papers.Sheets;
using Palmares.Papers.Word;
using Xunit;

namespace Palmares.Papers.Tests.Sheets;

public sealed class ReadingSheets
{
    [Fact]
    public void What_was_written_is_read_again_with_its_rows()
    {
        var file = SheetFile.Write([new SheetTable("One", ["Name", "Count"], [["Ámbar", "12"], ["=1+1", ""]]), new SheetTable("Two", ["Only"], [])]);

        var sheets = SheetReader.Read(new MemoryStream(file));

        Assert.Equal(["One", "Two"], sheets.Select(sheet => sheet.Name));
        Assert.Equal([(1, "Name|Count"), (2, "Ámbar|12"), (3, "=1+1|")], sheets[0].Rows.Select(row => (row.Number, string.Join('|', row.Cells))));
    }

    [Fact]
    public void Shared_words_dates_gaps_and_formulas_are_read_as_a_spreadsheet_shows_them()
    {
        var file = Workbook(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="5"><c r="B5" s="1"><v>45352</v></c><c r="C5" s="1"><v>45352.5</v></c><c r="D5"><f>1+1</f><v>2</v></c><c r="E5" t="b"><v>1</v></c><c r="F5" t="e"><v>#N/A</v></c></row>""",
            """<si><t>Plain</t></si><si><r><t>In </t></r><r><t>runs</t></r><rPh><t>above</t></rPh></si>""");

        var sheet = Assert.Single(SheetReader.Read(new MemoryStream(file)));

        Assert.Equal([(1, "Plain||In runs"), (5, "|2024-03-01|2024-03-01 12:00:00|2|TRUE|")], sheet.Rows.Select(row => (row.Number, string.Join('|', row.Cells))));
    }

    [Fact]
    public void What_is_no_workbook_or_unpacks_too_far_is_refused_with_a_mend()
    {
        var text = Assert.Throws<UnreadableFileException>(() => SheetReader.Read(new MemoryStream("a,b"u8.ToArray())));
        var bomb = Assert.Throws<UnreadableFileException>(() => SheetReader.Read(new MemoryStream(Workbook(new string(' ', 20_000), "")), new ReadLimits { PartBytes = 10_000 }));
        var far = Assert.Throws<UnreadableFileException>(() => SheetReader.Read(new MemoryStream(Workbook("""<row r="1"><c r="ZZZZ1"><v>1</v></c></row>""", ""))));

        Assert.Contains("save it as .xlsx", text.Message, StringComparison.Ordinal);
        Assert.Contains("Send its parts one by one", bomb.Message, StringComparison.Ordinal);
        Assert.Contains(".xlsx", far.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n", "1:a|b 2:1|2")]
    [InlineData("a;b\n1;\"x;y\"\n", "1:a|b 2:1|x;y")]
    [InlineData("\ufeffa\tb\n\n1\t\"two\nlines\"\n3\t4", "1:a|b 3:1|two\nlines 5:3|4")]
    [InlineData("a,b\n\"say \"\"so\"\"\",2", "1:a|b 2:say \"so\"|2")]
    public void Tables_of_text_are_read_with_the_line_each_row_begins_on(string text, string rows) =>
        Assert.Equal(rows, string.Join(' ', CsvRows.Read(text).Select(row => $"{row.Number}:{string.Join('|', row.Cells)}")));

    [Fact]
    public void A_quoted_cell_that_is_not_closed_is_refused_with_its_line() =>
        Assert.Contains("Line 2", Assert.Throws<UnreadableFileException>(() => CsvRows.Read("a,b\n\"1,2\n").ToList()).Message, StringComparison.Ordinal);

    private static byte[] Workbook(string rows, string shared)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="164" formatCode="dd\/mm\/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""");
            Add("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{shared}</sst>""");
            Add("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");

            void Add(string name, string xml)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                part.Write(xml);
            }
        }

        return buffer.ToArray();
    }
}
