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
    [InlineData("Resolution 59 (Dubai, 2014)", "WTDC Resolution 59 (Dubai, 2014)")]
    [InlineData("Resolution 59 (Dubai, 2012)", "WTSA Resolution 59 (Dubai, 2012)")]
    [InlineData("Resolution 59 (Rev. Dubai, 2018)", "PP Resolution 59 (Rev. Dubai, 2018)")]
    [InlineData("Resolution ITU-R 75 (Dubai, 2023)", "RA Resolution ITU-R 75 (Dubai, 2023)")]
    [InlineData("Res. 110 (Marrakesh, 2002)", "PP Resolution 110 (Marrakesh, 2002)")]
    [InlineData("Resolution 7 (Florianópolis, 2004)", "WTSA Resolution 7 (Florianópolis, 2004)")]
    [InlineData("Resolution 7 (Nowhere, 1901)", "Resolution 7 (Nowhere, 1901)")]
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

    /// <summary>A million texts, half of them real numbers with a few letters spoilt: none may throw, and none may use up a pattern's patience.</summary>
    [Fact]
    public void A_million_texts_are_answered_and_no_pattern_runs_out_of_time()
    {
        Assert.All(DocumentGrammars.All, grammar => Assert.NotEqual(System.Text.RegularExpressions.Regex.InfiniteMatchTimeout, grammar.Pattern.MatchTimeout));
        const string Letters = "ABCDGRSTWabc0123456789 -/().!,:\u2011\u00a0é١";
        string[] examples = [.. DocumentGrammars.All.SelectMany(grammar => grammar.Examples)];
        var chance = new Random(20260225);
        var (known, timeouts) = (0, DocumentNumber.Timeouts);

        for (var n = 0; n < 1_000_000; n++)
        {
            var text = n % 2 == 0 ? Drawn(chance, Letters) : Spoilt(chance, Letters, examples[chance.Next(examples.Length)]);
            if (DocumentNumber.Recognise(text) is not null)
                known++;
        }

        Assert.InRange(known, 1_000, 999_000);
        Assert.Equal(timeouts, DocumentNumber.Timeouts);
    }

    [Theory]
    [InlineData("Q.5051 (ex Q.FW_CSM)", null, 2019, "Q.5051 (ex Q.FW_CSM)| Q.5051| Q.FW_CSM|")]
    [InlineData("T25-SG17-C-0548", null, 2026, "T25-SG17-C-0548| SG17-C548|T25")]
    [InlineData("T25-SG17-260601-TD-PLEN-0295!!MSW-E.docx", null, 2026, "T25-SG17-260601-TD-PLEN-0295| SG17-TD295/PLEN|T25")]
    [InlineData("SG17-C548", null, 2026, "SG17-C548|T25")]
    [InlineData("TD 120 Rev.1", "TSAG", 2017, "TSAG-TD120-R1|T17")]
    [InlineData("C 005 Rev.1", "TSAG", null, "TSAG-C5-R1|")]
    [InlineData("RGIES-DOC1(260225)", null, 2026, "RGIES-DOC1(260225)|")]
    public void Every_number_that_follows_from_one_is_known(string text, string? group, int? year, string names) =>
        Assert.Equal(names, string.Join(' ', DocumentNames.Of(DocumentNumber.Recognise(text)!, group, year).Select(name => $"{name.Canonical}|{name.Period}")));

    private static string Drawn(Random chance, string letters) => string.Create(chance.Next(0, 60), chance, (span, c) =>
    {
        for (var at = 0; at < span.Length; at++)
            span[at] = c.Next(50) == 0 ? (char)c.Next(char.MaxValue) : letters[c.Next(letters.Length)];
    });

    private static string Spoilt(Random chance, string letters, string text)
    {
        var spoilt = text.ToCharArray();
        for (var fault = chance.Next(4); fault > 0; fault--)
            spoilt[chance.Next(spoilt.Length)] = letters[chance.Next(letters.Length)];
        return new string(spoilt);
    }

    [Fact]
    public void Any_text_is_answered() =>
        Gen.String[Gen.Char, 0, 200].Sample(text =>
        {
            _ = DocumentNumber.Recognise(text);
            Assert.NotNull(DocumentNumber.Nearest(text));
        }, iter: 300);
}
