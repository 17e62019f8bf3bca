using CsCheck;
using Palmares.Proceedings;

namespace Palmares.Modules.Tests.Proceedings.Documents;

public sealed class DocumentNumbers
{
    public static TheoryData<string, string> Examples => [.. DocumentGrammars.All.SelectMany(grammar => grammar.Examples.Select(text => (grammar.Name, text)))];

    public static TheoryData<string, string> Negatives => [.. DocumentGrammars.All.SelectMany(grammar => grammar.Negatives.Select(text => (grammar.Name, text)))];

    [Theory, MemberData(nameof(Examples))]
    public void An_example_is_recognised_as_its_grammar(string grammar, string text) => Assert.Equal(grammar, DocumentNumber.Recognise(text)?.Grammar.Name);

    [Theory, MemberData(nameof(Negatives))]
    public void A_negative_is_not_of_that_grammar(string grammar, string text) => Assert.False(DocumentNumber.IsOf(grammar, text));

    [Fact]
    public void The_file_was_read_whole()
    {
        Assert.Equal(26, DocumentGrammars.All.Count);
        Assert.Equal(157, DocumentGrammars.All.Sum(grammar => grammar.Examples.Count));
        Assert.Equal(11, DocumentGrammars.All.Sum(grammar => grammar.Negatives.Count));
    }

    [Theory, MemberData(nameof(Examples))]
    public void A_canonical_form_is_its_own_canonical_form(string grammar, string text)
    {
        var canonical = DocumentNumber.Recognise(text)!.Canonical;

        var again = DocumentNumber.Recognise(canonical);

        Assert.Equal((grammar, canonical), (again?.Grammar.Name, again?.Canonical));
    }

    [Theory]
    [InlineData("SG 17-C3000", "SG17-C3000")]
    [InlineData("SG17-C1000-E", "SG17-C1000")]
    [InlineData("C 005 Rev.1", "C5-R1")]
    [InlineData("TD 120 Rev.1", "TD120-R1")]
    [InlineData("TD120-R1", "TD120-R1")]
    [InlineData("TD 263 (P)", "TD263/PLEN")]
    [InlineData("TD 232R1 (P)", "TD232/PLEN-R1")]
    [InlineData("SG11-TD985/GEN", "SG11-TD985/GEN")]
    [InlineData("TDAG - LS 3", "TDAG-LS3")]
    [InlineData("TSAG - R 5 - E", "TSAG-R5")]
    [InlineData("RAG19/4-E", "RAG19/4")]
    [InlineData("TDAG-18/5(Rev.1)-E", "TDAG18/5(Rev.1)")]
    [InlineData("T25-SG21-260706-TD-PLEN-0348!!MSW-E.docx", "T25-SG21-260706-TD-PLEN-0348")]
    [InlineData("T-REC-O.174-201202-I!Cor2!MSW-E.docx", "T-REC-O.174-201202-I!Cor2!MSW-E")]
    [InlineData("Rec. ITU-T A.1 (10/2016)", "ITU-T A.1 (10/2016)")]
    [InlineData("http://handle.itu.int/11.1002/1000/11830-en", "11.1002/1000/11830")]
    public void Spellings_of_one_document_meet(string text, string canonical) => Assert.Equal(canonical, DocumentNumber.Recognise(text)?.Canonical);

    [Theory]
    [InlineData("SG17\u2011C1000")]
    [InlineData("SG\u00a017-C1000")]
    [InlineData("SG17-C１０００")]
    [InlineData("  SG17-C1000 ")]
    public void Dashes_spaces_and_digits_of_any_kind_are_plain(string text) => Assert.Equal("SG17-C1000", DocumentNumber.Recognise(text)?.Canonical);

    [Theory]
    [InlineData("SG12-Cn", "t-contribution")]
    [InlineData("Resolution 59 (Kigali 2022)", "resolution")]
    [InlineData("TSAG-TDx", "t-td")]
    public void The_nearest_grammar_is_named(string text, string nearest)
    {
        Assert.Null(DocumentNumber.Recognise(text));
        Assert.Equal(nearest, DocumentNumber.Nearest(text).Name);
    }

    [Fact]
    public void Any_text_is_answered() =>
        Gen.String[Gen.Char, 0, 200].Sample(text =>
        {
            _ = DocumentNumber.Recognise(text);
            Assert.NotNull(DocumentNumber.Nearest(text));
        }, iter: 300);
}
