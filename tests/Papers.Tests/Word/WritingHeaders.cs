using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Palmares.Papers.Word;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Palmares.Papers.Tests.Word;

public sealed class WritingHeaders
{
    internal static DocumentHeader Sample(HeaderFamily family) => family switch
    {
        HeaderFamily.Standardization => new()
        {
            Family = family, Organisation = "ASSEMBLY OF FABLES", Division = "SECTOR OF FABLE STANDARDS", Period = "2025-2028", Number = "XG9-C12", Group = "STUDY GROUP 9", Language = "English",
            Questions = "7/9", PlaceAndDates = "Fableton, 1-4 March 2026", Kind = "LIAISON STATEMENT", Source = "Examplia Telecom", Title = "On age rules", Purpose = "Discussion",
            ForAction = ["XG1", "XG2"], ForInformation = ["XG3"], Approval = "XG9 meeting", Deadline = "1 June 2026", Contacts = [new("A. Person\nExamplia", "E-mail: a@example.org")],
            Keywords = ["age", "rules"], Abstract = "What this says in short.", Action = "XG9 is invited to discuss it.",
        },
        HeaderFamily.Development => new()
        {
            Family = family, Organisation = "ASSEMBLY OF FABLES", Number = "FDAG-26/5(Rev.1)-E", Date = "2 March 2026", Language = "English", PlaceAndDates = "Fableton, 1-4 March 2026",
            Source = "Director of the bureau", Title = "Activities", Abstract = "What this says.", Action = "The group is invited to note it.", References = ["Resolution 1", "XG9-LS3"],
        },
        _ => new()
        {
            Family = family, Organisation = "ASSEMBLY OF FABLES", Number = "5D/1031-E", Date = "2 March 2026", Language = "English only", PlaceAndDates = "Fableton, 1-4 March 2026", Source = "Examplia", Title = "Requirements",
        },
    };

    internal static Paper Paper(DocumentHeader header) => new()
    {
        Title = header.Title!, Header = header, Author = "Assembly of Fables",
        Blocks =
        [
            new Clause(1, "Introduction"), new Paragraph("Source: text of the body."), new Clause(2, "Within"), new Clause(1, "Actions"),
            new NumberedList(["note it", "agree to it"]), new Paragraph("Then:"), new NumberedList(["begin again"]),
            new Paragraph([new Inline("at least "), new Inline("two", Change: new Change(ChangeKind.Deleted, "XG9-C12", At)), new Inline("three", Change: new Change(ChangeKind.Inserted, "XG9-C12", At)), new Inline(" years")]),
            new Table(["Attribute", "Practice"], [["Age", "under 35"]], "Sheet", [1, 3]),
        ],
    };

    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(HeaderFamily.Standardization, false)]
    [InlineData(HeaderFamily.Development, false)]
    [InlineData(HeaderFamily.Radiocommunication, false)]
    [InlineData(HeaderFamily.Standardization, true)]
    public void The_validator_finds_nothing(HeaderFamily family, bool rightToLeft)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream((Paper(Sample(family)) with { RightToLeft = rightToLeft, Language = rightToLeft ? "ar" : "en" }).ToDocx()), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file, TestContext.Current.CancellationToken);

        Assert.Empty(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes() => Assert.Equal(Paper(Sample(HeaderFamily.Standardization)).ToDocx(), Paper(Sample(HeaderFamily.Standardization)).ToDocx());

    [Fact]
    public void A_change_is_one_that_the_reader_may_accept_or_reject()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Paper(Sample(HeaderFamily.Standardization)).ToDocx()), isEditable: false);
        var body = file.MainDocumentPart!.Document!.Body!;

        var inserted = Assert.Single(body.Descendants<W.InsertedRun>());
        var deleted = Assert.Single(body.Descendants<W.DeletedRun>());
        Assert.Equal(("three", "XG9-C12", At.UtcDateTime), (inserted.InnerText, inserted.Author?.Value, inserted.Date?.Value.ToUniversalTime()));
        Assert.Equal("two", Assert.Single(deleted.Descendants<W.DeletedText>()).Text);
        Assert.Contains("at least three years", WordReader.ReadText(new MemoryStream(Paper(Sample(HeaderFamily.Standardization)).ToDocx())), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_numbered_list_begins_again_and_clauses_count_on()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Paper(Sample(HeaderFamily.Standardization)).ToDocx()), isEditable: false);
        var body = file.MainDocumentPart!.Document!.Body!;

        var lists = body.Descendants<W.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "ListNumber").Select(p => p.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ToList();
        Assert.Equal([3, 3, 4], lists);
        Assert.Equal(["Clause1", "Clause2", "Clause1"], body.Descendants<W.Paragraph>().Select(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Where(style => style?.StartsWith("Clause", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Widths_that_do_not_fit_the_columns_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Paper { Title = "T", Blocks = [new Table(["a", "b"], [["1", "2"]], Widths: [1])] }.ToDocx());

    [Theory]
    [InlineData(HeaderFamily.Standardization)]
    [InlineData(HeaderFamily.Radiocommunication)]
    public void The_emblem_of_the_host_stands_at_the_head_in_its_proportions(HeaderFamily family)
    {
        var png = Png(width: 200, height: 100);
        var paper = Paper(Sample(family) with { Emblem = Picture.Of(png) });
        using var file = WordprocessingDocument.Open(new MemoryStream(paper.ToDocx()), isEditable: false);

        var part = Assert.Single(file.MainDocumentPart!.ImageParts);
        using var kept = new MemoryStream();
        using (var image = part.GetStream())
            image.CopyTo(kept);
        var drawing = Assert.Single(file.MainDocumentPart.Document!.Body!.Descendants<W.Drawing>());

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(png, kept.ToArray());
        Assert.Equal((36 * 36_000L, 18 * 36_000L), (drawing.Inline!.Extent!.Cx!.Value, drawing.Inline.Extent.Cy!.Value));
        Assert.Equal("ASSEMBLY OF FABLES", drawing.Inline.DocProperties!.Description!.Value);
        Assert.Equal(paper.ToDocx(), paper.ToDocx());
    }

    [Fact]
    public void What_is_no_PNG_or_too_large_is_no_emblem()
    {
        Assert.Throws<FormatException>(() => Picture.Of("GIF89a and then some more bytes of it"u8.ToArray()));
        Assert.Throws<FormatException>(() => Picture.Of(Png(width: 5000, height: 10)));
        Assert.Throws<FormatException>(() => Picture.Of([.. Png(1, 1), .. new byte[Picture.LargestBytes]]));
    }

    /// <summary>A white picture: signature, head, one compressed block, end.</summary>
    private static byte[] Png(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
                zip.Write([0, .. Enumerable.Repeat((byte)255, width)]);
        }

        byte[] head = [.. Number(width), .. Number(height), 8, 0, 0, 0, 0];
        return [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] data)
    {
        byte[] body = [.. kind, .. data];
        return [.. Number(data.Length), .. body, .. Number((int)~body.Aggregate(uint.MaxValue, Mixed))];
    }

    /// <summary>The check of a chunk, a byte further: CRC-32 bit by bit.</summary>
    private static uint Mixed(uint check, byte next) => Enumerable.Range(0, 8).Aggregate(check ^ next, (bits, _) => (bits >> 1) ^ ((bits & 1) * 0xEDB88320));

    private static byte[] Number(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
