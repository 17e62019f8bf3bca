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
        Assert.Contains("damaged", Refusal(Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))), StringComparison.Ordinal);

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
