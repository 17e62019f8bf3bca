using System.Text.Json;
using CsCheck;
using Palmares.Papers.Word;

namespace Palmares.Papers.Tests.Word;

public sealed class ReadingHeaders
{
    /// <summary>Every sample that has a header table, by its number; the seven kinds left out are letters, pages and published texts, which have none.</summary>
    public static readonly TheoryData<string> Ids =
    [
        "TSAG-TD133", "TD 120 Rev.1", "TD 101", "TSAG-TD011R1", "TSAG – R 1 – E", "TSAG – R 2 – E", "TSAG – R 5 – E", "TSAG-SC-0047", "TSAG-C83", "TSAG-C33", "RGIES-DOC1(260225)",
        "SG17-C548", "SG17-TD295/PLEN", "SG17-TD236-WP1", "SG21-TD348/PLEN", "SG21-C30", "SG15-C1835", "SG12-TD648", "SG17-TD2484", "SG17-C823",
        "TDAG-18/5(Rev.1)-E", "RAG19/4-E", "ISCT-18/12-E", "ITU-D/TDAG/ISCT/5-E", "TDAG-18/37-F", "RAG15-1/10-E", "WTSA16/44(Add.9)-E", "WTSA16/46(Add.22)-E", "WTSA16/7(Rev.1)-E",
        "C18/72-E", "PP14/60-E", "RA12/PLEN/1(Add.1)-E", "TDAG17-22/13-E", "3K/137", "5D/1031",
    ];

    private static readonly string[] WithoutHeader =
        ["ExecutiveSummary", "StudyGroupStructure", "Mandate", "Recommendation", "ImplementersGuide", "FocusGroupDeliverable", "TechnicalReport", "TechnicalPaper", "WTSAResolution", "Circular", "CollectiveLetter", "AdministrativeCircular", "ProgrammePage"];

    [Fact]
    public void No_sample_with_a_header_is_left_out() =>
        Assert.Equal(
            Ids.Select(id => id.Data).Order(StringComparer.Ordinal),
            Samples().Where(sample => !WithoutHeader.Contains(sample.GetProperty("kind").GetString())).Select(sample => sample.GetProperty("docNumber").GetString()!).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void A_real_header_is_read_field_by_field(string id)
    {
        var sample = new RebuiltHeader(Samples().Single(one => one.TryGetProperty("docNumber", out var number) && number.GetString() == id));

        var header = HeaderReader.Read(sample.Docx()).Header;

        Assert.Equal(sample.Family, header.Family);
        Assert.Equal(sample.Number, header.Number);
        Assert.Equal(sample.Language, header.Language);
        Assert.Equal(sample.Questions, header.Questions);
        Assert.Equal(sample.PlaceAndDates, header.PlaceAndDates);
        Assert.Equal(sample.Date, header.Date);
        Assert.Equal(sample.Source, header.Source);
        Assert.Equal(sample.Title, header.Title);
        Assert.Equal(sample.Purpose, header.Purpose);
        Assert.Equal(sample.Contact, header.Contacts.SingleOrDefault()?.Who);
        Assert.Equal(sample.Keywords, header.Keywords);
        Assert.Equal(sample.AgendaItem, header.AgendaItem);
        Assert.Equal(sample.References, header.References);
        if (sample.Family == HeaderFamily.Standardization)
        {
            Assert.Equal((sample.Abstract, sample.Action, sample.Period, sample.Group), (header.Abstract, header.Action, header.Period, header.Group));
        }
    }

    [Fact]
    public void A_liaison_statement_is_read_with_those_it_is_written_to()
    {
        var header = HeaderReader.Read(RawDocx.Of("""
            <w:tbl>
            <w:tr><w:tc><w:p><w:r><w:t>Question(s):</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:pStyle w:val="TSBHeaderQuestion"/></w:pPr><w:r><w:t>7/12</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Meeting:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:pStyle w:val="VenueDate"/></w:pPr><w:r><w:t>Geneva, 9-11 April 2018</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Study Group:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Working Party:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>LIAISON STATEMENT</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>For action to:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:pStyle w:val="LSForAction"/></w:pPr><w:r><w:t>TSAG, TDAG; RAG</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>For information to:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:pStyle w:val="LSForInfo"/></w:pPr><w:r><w:t>n/a</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Approval:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:pStyle w:val="LSApproval"/></w:pPr><w:r><w:t>Study Group 12 meeting</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Deadline:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:pStyle w:val="LSDeadline"/></w:pPr><w:r><w:t>1 June 2018</w:t></w:r></w:p></w:tc></w:tr>
            </w:tbl>
            """)).Header;

        Assert.Equal(("7/12", "Geneva, 9-11 April 2018", "12", "2", "LIAISON STATEMENT"), (header.Questions, header.PlaceAndDates, header.Group, header.WorkingParty, header.Kind));
        Assert.Equal(["TSAG", "TDAG", "RAG"], header.ForAction);
        Assert.Empty(header.ForInformation);
        Assert.Equal(("Study Group 12 meeting", "1 June 2018"), (header.Approval, header.Deadline));
    }

    [Fact]
    public void A_template_that_nobody_filled_says_so()
    {
        var read = HeaderReader.Read(RawDocx.Of("""
            <w:tbl>
            <w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:pPr><w:pStyle w:val="Docnumber"/></w:pPr><w:r><w:t>SG12</w:t><w:noBreakHyphen/><w:t>Cn</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Source:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:pStyle w:val="TSBHeaderSource"/></w:pPr><w:r><w:t>[Insert source(s)]</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Title:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:pStyle w:val="TSBHeaderTitle"/></w:pPr><w:r><w:t>A real title</w:t></w:r></w:p></w:tc></w:tr>
            </w:tbl>
            """));

        Assert.Equal(["Number", "Source"], read.Unfilled);
        Assert.Equal((null, null, "A real title"), (read.Header.Number, read.Header.Source, read.Header.Title));
    }

    [Fact]
    public void What_our_writer_writes_is_read_back_in_every_family() =>
        Gen.Select(Gen.Enum<HeaderFamily>(), Gen.Int[1, 9999], Gen.Int[0, 3]).Sample((family, number, contacts) =>
        {
            var header = WritingHeaders.Sample(family) with { Number = $"XG9-C{number}", Contacts = family == HeaderFamily.Standardization ? [.. Enumerable.Range(0, contacts).Select(n => new HeaderContact($"A. Person {n}\nExamplia", $"E-mail: a{n}@example.org"))] : [] };

            var read = HeaderReader.Read(new MemoryStream(WritingHeaders.Paper(header).ToDocx())).Header;

            Assert.Equal(JsonSerializer.Serialize(header), JsonSerializer.Serialize(read));
        }, iter: 100);

    private static IReadOnlyList<JsonElement> Samples() =>
        [.. JsonDocument.Parse(File.ReadAllText(SharedData.Require("itu", "samples.json"))).RootElement.GetProperty("documents").EnumerateArray()];
}
