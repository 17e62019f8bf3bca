using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Palmares.Papers.Word;

namespace Palmares.Papers.Tests.Word;

public sealed class WritingPapers
{
    internal static Paper Sample(bool rightToLeft = false, string words = "Words") => new()
    {
        Title = words, Language = rightToLeft ? "ar" : "en", RightToLeft = rightToLeft, Author = "Palmares", Date = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        Meta = [new MetaRow("Source", words), new MetaRow("Group", "SG99")],
        Blocks =
        [
            new Heading(1, "First part"), new Paragraph(words), new Heading(2, "Within it"),
            new Paragraph([new Inline("See "), new Inline("the page", Link: new Uri("https://example.org/a?b=1&c=2")), new Inline(", strongly", Strong: true)]),
            new BulletList(["one", words]),
            new Table(["Name", "Count"], [["a", "1"], [words, "2"]], "A table"),
            new Table(["Other"], [["x"]]),
        ],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_validator_finds_nothing(bool rightToLeft)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Sample(rightToLeft).ToDocx()), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file, TestContext.Current.CancellationToken);

        Assert.Empty(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes() => Assert.Equal(Sample().ToDocx(), Sample().ToDocx());

    [Fact]
    public void Any_words_make_a_file_that_reads_back() =>
        Gen.String[Gen.Char, 1, 40].Sample(words =>
        {
            var blocks = WordReader.Read(new MemoryStream(Sample(words: words).ToDocx()));
            Assert.Contains(blocks, block => block.Kind == WordBlockKind.Heading && block is { Text: "First part", Level: 1 });
        }, iter: 60);

    [Fact]
    public void A_right_to_left_paper_says_so_in_every_paragraph_and_in_the_section()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Sample(rightToLeft: true).ToDocx()), isEditable: false);
        var body = file.MainDocumentPart!.Document!.Body!;

        Assert.All(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.ParagraphProperties>(), p => Assert.NotNull(p.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.BiDi>()));
        Assert.NotNull(body.Elements<DocumentFormat.OpenXml.Wordprocessing.SectionProperties>().Single().GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.BiDi>());
    }

    [Fact]
    public void A_ragged_table_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Paper { Title = "T", Blocks = [new Table(["a", "b"], [["1"]])] }.ToDocx());
}
