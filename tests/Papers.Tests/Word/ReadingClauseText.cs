using CsCheck;
using Palmares.Papers.Word;

namespace Palmares.Papers.Tests.Word;

public sealed class ReadingClauseText
{
    [Fact]
    public void What_is_typed_becomes_clauses_lists_and_tables()
    {
        var blocks = ClauseText.Read("# Introduction\r\nTwo lines\r\nof one **strong** paragraph.\r\n\r\n## Who\r\n- one\r\n- two\r\n\r\n1) first\r\n2) second\r\n\r\n| Body | Age |\r\n|---|---|\r\n| Fable |");

        Assert.Collection(
            blocks,
            block => Assert.Equal((1, "Introduction"), block is Clause clause ? (clause.Level, clause.Inlines[0].Text) : default),
            block => Assert.Equal([("Two lines of one ", false), ("strong", true), (" paragraph.", false)], Assert.IsType<Paragraph>(block).Inlines.Select(inline => (inline.Text, inline.Strong))),
            block => Assert.Equal((2, "Who"), block is Clause clause ? (clause.Level, clause.Inlines[0].Text) : default),
            block => Assert.Equal(["one", "two"], Assert.IsType<BulletList>(block).Items.Select(item => item.Inlines[0].Text)),
            block => Assert.Equal(["first", "second"], Assert.IsType<NumberedList>(block).Items.Select(item => item.Inlines[0].Text)),
            block =>
            {
                var table = Assert.IsType<Table>(block);
                Assert.Equal(["Body", "Age"], table.Header);
                Assert.Equal(["Fable", ""], Assert.Single(table.Rows));
            });
    }

    [Fact]
    public void Every_text_is_read_and_written_as_a_document() =>
        Gen.String[Gen.Char["#|-*1) ab\n\u0001"], 0, 60].Sample(text =>
        {
            var docx = new Paper { Title = "Any", Blocks = ClauseText.Read(text) }.ToDocx();

            Assert.NotNull(WordReader.ReadText(new MemoryStream(docx)));
        }, iter: 200);
}
