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

    [Fact]
    public void The_head_clauses_lists_and_changes_of_a_standards_paper_are_all_there()
    {
        var at = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
        var text = MarkdownText.Write(new Paper
        {
            Title = "Criteria",
            Header = new DocumentHeader { Number = "RG-FAB-TD1", Source = "Rapporteur", Contacts = [new HeaderContact("A, Examplia", "a@example.org")] },
            Blocks =
            [
                new Clause(1, "Scope"), new Clause(2, "Age"), new Clause(2, "Years"), new Clause(1, "End"),
                new NumberedList(["approve", "note"]), new Paragraph([new Inline(" kept ", Italic: true), new Inline("35", Change: new Change(ChangeKind.Deleted, "C1", at)), new Inline("40", Change: new Change(ChangeKind.Inserted, "C1", at))]),
                new Paragraph("- no list"), new Paragraph("1. no list either"),
            ],
        });

        Assert.Equal(
            "# Criteria\n\n- **Document**: RG-FAB-TD1\n- **Source**: Rapporteur\n- **Contact**: A, Examplia, a@example.org\n\n## 1 Scope\n\n### 1.1 Age\n\n### 1.2 Years\n\n## 2 End\n\n1) approve\n2) note\n\n *kept* <del>35</del><ins>40</ins>\n\n\\- no list\n\n1\\. no list either\n\n",
            text);
    }
}
