using Palmares.Papers.Markdown;
using Palmares.Papers.Word;

namespace Palmares.Papers.Tests.Markdown;

public sealed class WritingMarkdown
{
    [Fact]
    public void Every_block_has_its_form_and_no_text_becomes_markup()
    {
        var text = MarkdownText.Write(new Paper
        {
            Title = "A *title*",
            Meta = [new MetaRow("Source", "Examplia")],
            Blocks =
            [
                new Heading(1, "One"), new Paragraph([new Inline("strong", Strong: true), new Inline(" and <b>"), new Inline("link", Link: new Uri("https://example.org/a"))]),
                new BulletList(["first"]), new Table(["A|B", "C"], [["1\n2", "x"]], "Numbers"),
            ],
        });

        Assert.Equal(
            "# A \\*title\\*\n\n- **Source**: Examplia\n\n## One\n\n**strong** and \\<b\\>[link](<https://example.org/a>)\n\n- first\n\n*Numbers*\n\n| A\\|B | C |\n| --- | --- |\n| 1 2 | x |\n\n",
            text);
    }
}
