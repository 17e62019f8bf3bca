using Palmares.Papers.Printing;
using Palmares.Papers.Word;

namespace Palmares.Papers.Tests.Printing;

/// <summary>With the fonts of Debian's fonts-noto-core, which <c>./test</c> installs.</summary>
public sealed class OnePageTests
{
    private const string Folder = "/usr/share/fonts/truetype/noto/";

    private static PrintFonts Fonts()
    {
        Assert.SkipUnless(File.Exists(Folder + "NotoSerif-Regular.ttf"), "No fonts-noto-core on this machine.");
        return PrintFonts.Of(new[] { "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSansArabic-Regular.ttf" }.Select(name => File.ReadAllBytes(Folder + name)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void What_fits_is_set_and_the_same_paper_gives_the_same_bytes(int paragraphs)
    {
        var pdf = OnePage.Write(Paper(paragraphs), Fonts());

        Assert.NotNull(pdf);
        Assert.Equal(pdf, OnePage.Write(Paper(paragraphs), Fonts()));
    }

    [Fact]
    public void What_does_not_fit_is_not_cut() => Assert.Null(OnePage.Write(Paper(300), Fonts()));

    [Fact]
    public void A_paper_from_the_right_is_another_leaf()
    {
        var paper = Paper(3) with { Title = "ملف" };

        Assert.NotEqual(OnePage.Write(paper, Fonts()), OnePage.Write(paper with { RightToLeft = true }, Fonts()));
    }

    [Fact]
    public void A_sign_in_any_place_that_no_font_holds_is_named() =>
        Assert.Equal(["中", "文", "字"], OnePage.Missing(Paper(1) with { Meta = [new MetaRow("中", "x")], Blocks = [new Table(["文"], [["字"]])] }, Fonts()));

    [Fact]
    public void A_block_it_cannot_set_is_refused_by_name() =>
        Assert.Contains("NumberedList", Assert.Throws<ArgumentException>(() => OnePage.Write(Paper(1) with { Blocks = [new NumberedList(["one"])] }, Fonts())).Message, StringComparison.Ordinal);

    private static Paper Paper(int paragraphs) => new()
    {
        Title = "A leaf",
        Meta = [new MetaRow("Number", "7")],
        Blocks =
        [
            new Heading(2, "First"),
            .. Enumerable.Range(1, paragraphs).Select(n => new Paragraph($"Paragraph {n}: patience in meetings that ran late, and a text that others could build on.")),
            new BulletList([new Paragraph("one"), new Paragraph("two")]),
            new Table(["What", "How many"], [["Works", "12"], ["Groups, of which some have long names that are broken", "3"]], "Counted", [3, 1]),
        ],
    };
}
