using System.IO.Compression;
using System.Text;
using CsCheck;
using Palmares.Papers.Word;

namespace Palmares.Papers.Tests.Word;

public sealed class ReadingFiles
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void What_was_written_is_read_in_order()
    {
        var blocks = WordReader.Read(new MemoryStream(WritingPapers.Sample().ToDocx()));

        Assert.Equal(["Words", "", "First part", "Words", "Within it", "See the page, strongly", "one", "Words", "A table", "", ""], blocks.Select(block => block.Text));
        Assert.Equal([["Name", "Count"], ["a", "1"], ["Words", "2"]], blocks.Where(block => block.Kind == WordBlockKind.Table).ElementAt(1).Rows);
    }

    [Fact]
    public void A_hyphen_that_does_not_break_is_a_hyphen() =>
        Assert.Equal("ITU-T A.1", Text("<w:p><w:r><w:t>ITU</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">T A.</w:t></w:r><w:r><w:softHyphen/><w:t>1</w:t></w:r></w:p>"));

    [Fact]
    public void Struck_and_moved_text_is_left_out_and_inserted_text_kept() =>
        Assert.Equal("kept new", Text("<w:p><w:r><w:t xml:space=\"preserve\">kept </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"));

    [Fact]
    public void A_table_in_a_table_is_text_of_its_cell() =>
        Assert.Equal("a\nb\tc", Text("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));

    [Fact]
    public void A_file_that_is_no_zip_is_refused_in_plain_words() =>
        Assert.Contains("not a Word document", Refusal(new MemoryStream("MZ no zip at all"u8.ToArray())), StringComparison.Ordinal);

    [Fact]
    public void A_zip_without_text_is_refused() => Assert.Contains("no text part", Refusal(Zip(("other.xml", "<a/>"))), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        Assert.Contains("larger than", Refusal(new MemoryStream(new byte[2000]), new ReadLimits { FileBytes = 1000 }), StringComparison.Ordinal);

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked_whole() =>
        Assert.Contains("unpacks to more", Refusal(Zip(("word/document.xml", new string(' ', 5_000_000))), new ReadLimits { PartBytes = 100_000 }), StringComparison.Ordinal);

    [Fact]
    public void Too_many_parts_are_refused() =>
        Assert.Contains("more than 5 parts", Refusal(Zip([.. Enumerable.Range(0, 9).Select(at => ($"p{at}", "x"))]), new ReadLimits { Entries = 5 }), StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Contains("too deeply", Refusal(Document(string.Concat(Enumerable.Repeat("<w:sdt>", 500)) + string.Concat(Enumerable.Repeat("</w:sdt>", 500)))), StringComparison.Ordinal);

    [Fact]
    public void An_entity_from_outside_is_never_fetched() =>
        Assert.Contains("word/document.xml of the file declares a document type", Refusal(Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))), StringComparison.Ordinal);

    [Fact]
    public void Laughs_a_billion_times_over_are_refused() =>
        Assert.Contains("declares a document type", Refusal(Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>"))), StringComparison.Ordinal);

    [Fact]
    public void An_entity_in_the_styles_is_never_fetched_either() =>
        Assert.Contains("word/styles.xml", Refusal(Zip(("word/document.xml", RawDocx.Document("<w:p/>")), ("word/styles.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/\">]><a>&x;</a>"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/VBAPROJECT.BIN")]
    [InlineData("word/vbaData.xml")]
    public void Macros_are_refused_and_where_they_are_is_said(string part) =>
        Assert.Contains($"macros ({part}). Save it as", Refusal(Zip(("word/document.xml", RawDocx.Document("<w:p/>")), (part, "x"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("word/../../x.xml")]
    [InlineData("/etc/passwd")]
    [InlineData(@"..\..\x")]
    [InlineData("C:/x")]
    public void A_part_that_leads_out_of_the_file_is_refused(string part) =>
        Assert.Contains("leads out of it", Refusal(Zip(("word/document.xml", RawDocx.Document("<w:p/>")), (part, "x"))), StringComparison.Ordinal);

    [Fact]
    public void A_hundred_thousand_tables_are_refused() =>
        Assert.Contains("more than 5000 tables", Refusal(Document(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", 100_000)))), StringComparison.Ordinal);

    [Fact]
    public void Tables_within_tables_count_too() =>
        Assert.Contains("more than 30 tables", Refusal(
            Document("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr>", 40)) + "</w:tbl>"), new ReadLimits { Tables = 30 }), StringComparison.Ordinal);

    [Fact]
    public void An_old_or_encrypted_file_is_told_from_a_damaged_one() =>
        Assert.Contains("old or password-protected", Refusal(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])), StringComparison.Ordinal);

    [Fact]
    public void A_zip_of_another_kind_is_refused_by_what_it_lacks() =>
        Assert.Contains("no text part (word/document.xml)", Refusal(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"))), StringComparison.Ordinal);

    [Fact]
    public void A_bomb_in_a_part_that_is_not_read_is_never_unpacked() =>
        Assert.Equal("x", WordReader.ReadText(Zip(("word/document.xml", RawDocx.Document("<w:p><w:r><w:t>x</w:t></w:r></w:p>")), ("word/media/image1.png", new string(' ', 5_000_000))), new ReadLimits { PartBytes = 100_000 }));

    [Fact]
    public void A_fault_in_the_text_is_named_by_its_line() =>
        Assert.Contains("word/document.xml, line 2", Refusal(Zip(("word/document.xml", "<a>\n<b></a>"))), StringComparison.Ordinal);

    [Fact]
    public void A_spoilt_file_is_read_or_refused_but_never_breaks_the_reader()
    {
        var whole = WritingPapers.Sample().ToDocx();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 8].Sample(faults =>
        {
            var spoilt = whole.ToArray();
            foreach (var (at, value) in faults)
                spoilt[at] = value;
            try
            {
                WordReader.Read(new MemoryStream(spoilt));
            }
            catch (UnreadableFileException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
        }, iter: 2000);
    }

    private static string Text(string body) => WordReader.ReadText(Document(body));

    private static MemoryStream Document(string body) => Zip(("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>"));

    private static string Refusal(Stream file, ReadLimits? limits = null) =>
        Assert.Throws<UnreadableFileException>(() => WordReader.ReadText(file, limits)).Message;

    private static MemoryStream Zip(params (string Name, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        stream.Position = 0;
        return stream;
    }
}
