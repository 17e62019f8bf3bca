using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

/// <summary>What is known to go wrong with the sources, one test each; the lines are invented, the sources' forms are real.</summary>
public sealed class Traps_of_the_sources
{
    [Fact]
    public void ISO_docids_that_stand_twice_are_one_document()
    {
        using var record = ParsedRecord.Of(
            """{"source":"iso","docid":"ISO 90001:2011","title":"Tidal clocks","date":"2011-04","status":"90","edition":"1","relations":[{"type":"updates","target":"ISO 90001:2015"}]}""",
            """{"source":"iso","docid":"ISO 90001:2011","title":"Tidal clocks","type":"international-standard","date":"2011-04","group":"ISO/TC 900/SC 3","status":"90","edition":"1","relations":[{"type":"updates","target":"ISO 90001:2015"}]}""");

        Assert.Equal([("international-standard", "ISO/TC 900/SC 3")], record.Rows(row => (row.GetString(0), row.GetString(1)), "SELECT type, \"group\" FROM documents"));
        Assert.Equal(2, record.Count("SELECT count(*) FROM lines WHERE key = 'ISO 90001:2011'"));
        Assert.Equal(1, record.Count("SELECT count(*) FROM relations"));
    }

    [Fact]
    public void A_document_that_stands_twice_keeps_each_field_that_either_copy_has_in_any_order_of_the_lines()
    {
        string[] lines =
        [
            """{"source":"iso","docid":"ISO 90002:2011","title":"Sextants","date":"2011-04","group":"ISO/TC 900"}""",
            """{"source":"iso","docid":"ISO 90002:2011","title":"Sextants","type":"guide","status":"60"}""",
        ];
        using var one = ParsedRecord.Of(lines);
        using var other = ParsedRecord.Of([.. lines.Reverse()]);

        Assert.Equal([("2011-04", "ISO/TC 900", "guide", "60")], one.Rows(row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), "SELECT date, \"group\", type, status FROM documents"));
        Assert.Equal(one.Hash, other.Hash);
    }

    [Fact]
    public void ISO_writes_updates_towards_the_later_document()
    {
        using var record = ParsedRecord.Of("""{"source":"iso","docid":"ISO 90001:2011","relations":[{"type":"updates","target":"ISO 90001:2015"},{"type":"obsoletes","target":"ISO 90001:1999"}]}""");

        Assert.Equal([("obsoletes", "ISO 90001:1999"), ("updated-by", "ISO 90001:2015")], record.Rows(row => (row.GetString(0), row.GetString(1)), "SELECT type, target FROM relations ORDER BY type"));
    }

    [Fact]
    public void ITU_and_ITU_R_share_numbers_and_the_older_reading_says_so()
    {
        using var record = ParsedRecord.Of("""{"source":"itu-r","docid":"ITU-R ZZ.90001-0","title":"Sextants","date":"1995"}""");

        Assert.Equal([("same-as", "itu", "ITU-R ZZ.90001-0")], record.Rows(row => (row.GetString(0), row.GetString(1), row.GetString(2)), "SELECT type, target_source, target FROM relations"));
    }

    [Fact]
    public void A_3GPP_version_under_several_ids_is_one_version()
    {
        using var record = ParsedRecord.Of(
            """{"source":"3gpp","docid":"3GPP TR 99.001:R96/5.0.0","title":"Tides","date":"1996-02-02"}""",
            """{"source":"3gpp","docid":"3GPP TR 99.001:REL-96/5.0.0","title":"Tides","type":"TR","date":"1996-02-02","version":"5.0.0","release":"GSM_Release_96","group":"SP"}""",
            """{"source":"3gpp","docid":"3GPP TR 99.001:Release 2000/5.0.0","title":"Tides"}""",
            """{"source":"3gpp","docid":"3GPP TR 99.001:REL-96/5.1.0","title":"Tides","version":"5.1.0"}""");

        Assert.Equal(2, record.Count("SELECT count(*) FROM documents WHERE same_as IS NULL"));
        Assert.Equal(["3GPP TR 99.001:REL-96/5.0.0"], record.Rows(row => row.GetString(0), "SELECT DISTINCT same_as FROM documents WHERE same_as IS NOT NULL"));
        Assert.Equal(["3GPP TR 99.001"], record.Rows(row => row.GetString(0), "SELECT DISTINCT series FROM documents"));
    }

    [Theory]
    [InlineData("et al.")]
    [InlineData("(Unknown)")]
    [InlineData("SC22")]
    [InlineData("=?UTF-8?B?w4FtYmFy?=")]
    [InlineData("249043822")]
    [InlineData("?")]
    public void People_that_are_none_are_left_out_with_a_reason(string name)
    {
        var row = Parsed.Line($$"""{"source":"ethereum-eip","docid":"EIP-90001","contributors":[{"name":"{{name}}","role":"author"}]}""");

        Assert.Empty(row.Facts.OfType<MentionRow>());
        Assert.Equal("contributors[0]", Assert.Single(row.LeftOut).Field);
    }

    [Theory]
    [InlineData("Ann Quillfeather & Bo Marrowgate")]
    [InlineData("Quillfeather and Marrowgate")]
    public void Two_people_joined_in_one_name_are_nobody(string name)
    {
        var row = Parsed.Line($$"""{"source":"iso-wg14","docid":"N90001","contributors":[{"name":"{{name}}","role":"author"}]}""");

        Assert.Empty(row.Facts.OfType<MentionRow>());
        Assert.Contains("two people", Assert.Single(row.LeftOut).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SA WG2 Chairman", false)]
    [InlineData("SA WG2 Secretary", false)]
    [InlineData("TSG SA Chairman", false)]
    [InlineData("Rapporteur", false)]
    [InlineData("Northwind Metrics (Rapporteur)", true)]
    [InlineData("Chair Makers of Harbour Street", true)]
    public void Organisations_that_are_roles_are_left_out(string organisation, bool kept)
    {
        var row = Parsed.Line($$"""{"source":"3gpp-sa2-tdoc","docid":"S2-9000001","title":"Agenda","contributors":[{"org":"{{organisation}}","role":"source","kind":"org"}]}""");

        Assert.Equal(kept ? 1 : 0, row.Facts.OfType<MentionRow>().Count());
        Assert.Equal(kept ? 0 : 1, row.LeftOut.Count);
    }

    [Fact]
    public void A_placeholder_beside_a_name_is_no_organisation_and_the_name_stays()
    {
        var row = Parsed.Line("""{"source":"3gpp","docid":"3GPP TS 99.002:REL-4/1.0.0","contributors":[{"name":"Oddny Thistlewood","role":"rapporteur","org":"Waiting for new Company"}]}""");

        Assert.Null(Assert.Single(row.Facts.OfType<MentionRow>()).Org);
        Assert.Equal("contributors[0].org", Assert.Single(row.LeftOut).Field);
    }

    [Fact]
    public void IEEE_docids_such_as_A_Call_are_kept_and_belong_to_no_series()
    {
        var call = Assert.Single(Parsed.Line("""{"source":"ieee","docid":"A Call","title":"A call to sextants","date":"2021"}""").Facts.OfType<DocumentRow>());
        var numbered = Assert.Single(Parsed.Line("""{"source":"ieee","docid":"IEEE Std 99001-1984","title":"Sextants"}""").Facts.OfType<DocumentRow>());

        Assert.Equal(("A Call", null), (call.Key, call.Series));
        Assert.Equal(("IEEE Std 99001", "1984"), (numbered.Series, numbered.Version));
    }

    [Theory]
    [InlineData("TidenÃ¸rd", "Tidenørd")]
    [InlineData("Ð½Ð°Ð±", "наб")]
    [InlineData("Quillfeather", "Quillfeather")]
    [InlineData("Tidenørd", "Tidenørd")]
    public void Mojibake_in_WG14_is_mended_and_nothing_else_is_touched(string written, string read)
    {
        var row = Parsed.Line($$"""{"source":"iso-wg14","docid":"N90002","contributors":[{"name":"{{written}}","role":"author"}]}""");

        Assert.Equal(read, Assert.Single(row.Facts.OfType<MentionRow>()).Name);
    }

    [Fact]
    public void Draft_affiliations_are_counted_apart_so_that_a_gap_is_seen()
    {
        Assert.Contains("97 %", RecordSources.All.Single(source => source.Name == "ietf-id").Limits, StringComparison.Ordinal);
        var row = Parsed.Line("""{"source":"ietf-id","docid":"draft-quillfeather-tides-03","date":"2013-02-28","contributors":[{"name":"Oddny Thistlewood","role":"author"}]}""");

        Assert.Null(Assert.Single(row.Facts.OfType<MentionRow>()).Org);
        var draft = Assert.Single(row.Facts.OfType<DocumentRow>());
        Assert.Equal(("draft-quillfeather-tides", "03"), (draft.Series, draft.Version));
    }

    [Fact]
    public void W3C_role_intervals_that_began_before_the_readings_are_left_censored()
    {
        var row = Parsed.Line("""{"source":"w3c-roles","group":"bg/tides","group_name":"Tides Group","name":"Oddny Thistlewood","role":"chair","first_seen":"2018-12-06","left_censored":true,"last_seen":"2020-12-02","end_before":"2020-12-03"}""");

        var mandate = Assert.Single(row.Facts.OfType<MandateRow>());
        Assert.True(mandate is { LeftCensored: true, Ongoing: false, EndBefore: "2020-12-03", Provenance: MandateProvenance.Interval });
    }

    [Fact]
    public void IETF_roles_are_one_snapshot_and_neither_end_is_known()
    {
        var row = Parsed.Line("""{"source":"ietf-roles","person_key":"ietf-dt:0","name":"Oddny Thistlewood","role":"chair","group":"tides","group_name":"Tides","group_type":"wg","body":"IETF-WG","as_of":"2026-03"}""");

        var mandate = Assert.Single(row.Facts.OfType<MandateRow>());
        Assert.True(mandate is { FirstSeen: "2026-03", LastSeen: "2026-03", EndBefore: null, LeftCensored: true, Ongoing: true, Provenance: MandateProvenance.Snapshot });
    }

    [Fact]
    public void A_3GPP_rapporteur_is_the_person_of_today_on_every_old_version()
    {
        var row = Parsed.Line("""{"source":"3gpp","docid":"3GPP TS 99.003:REL-4/1.0.0","date":"2001-03-01","contributors":[{"name":"Oddny Thistlewood","role":"rapporteur","org":"Harbour Labs"}]}""");

        var mention = Assert.Single(row.Facts.OfType<MentionRow>());
        Assert.Equal((Known.Now, null), (mention.MentionKnown, mention.Date));
        Assert.Empty(row.Facts.OfType<MandateRow>());
    }

    [Fact]
    public void An_ITU_group_is_the_owner_of_today()
    {
        var document = Assert.Single(Parsed.Line("""{"source":"itu","docid":"ITU-T Z.90001 (12/2006)","group":"ITU-T Study Group 99","date":"2006-12-14","relations":[{"type":"hasEdition","target":"Z.90001 (07/2010)"}]}""").Facts.OfType<DocumentRow>());
        var other = Assert.Single(Parsed.Line("""{"source":"etsi","docid":"ETSI EG 900 053 V1.5.1 (2004-06)","group":"TIDES"}""").Facts.OfType<DocumentRow>());

        Assert.Equal((Known.Now, "ITU-T Z.90001"), (document.GroupKnown, document.Series));
        Assert.Equal((Known.Then, "ETSI EG 900 053", "1.5.1"), (other.GroupKnown, other.Series, other.Version));
    }

    [Theory]
    [InlineData("itu")]
    [InlineData("itu-r")]
    [InlineData("etsi")]
    [InlineData("ieee")]
    [InlineData("iso")]
    public void Sources_that_hold_no_people_say_so(string source) =>
        Assert.Contains("No people", RecordSources.All.Single(known => known.Name == source).Limits, StringComparison.Ordinal);

    [Fact]
    public void A_key_that_covers_a_change_of_name_keeps_the_former_name_for_matching()
    {
        var row = Parsed.Line("""{"source":"k8s-roles","group":"sig/tides","name":"Oddny Thistlewood","role":"chair","account_key":"0000000000000001","first_seen":"2019-03-18","last_seen":"2022-02-01","left_censored":false,"name_history":[{"value":"Oddny Marrowgate","from":"2019-03-18"},{"value":"Oddny Thistlewood","from":"2020-09-14"}],"org_history":[{"value":"Harbour Labs","from":"2019-03-18"},{"value":"Northwind Metrics","from":"2020-07-01"}]}""");

        Assert.Equal(["Oddny Thistlewood", "Oddny Marrowgate"], row.Facts.OfType<MentionRow>().Select(mention => mention.Name));
        Assert.Single(row.Facts.OfType<MentionRow>().Select(mention => mention.AccountKey).Distinct());
        Assert.Equal(2, row.Facts.OfType<MentionRow>().Select(mention => mention.Role).Distinct().Count());
        Assert.Equal([("Harbour Labs", "2019-03-18", "2020-07-01"), ("Northwind Metrics", "2020-07-01", "2022-02-01")], row.Facts.OfType<AffiliationRow>().Select(a => (a.Org, a.From, a.Until)));
    }

    [Theory]
    [InlineData("TW")]
    [InlineData("HK")]
    [InlineData("PS")]
    public void Country_strings_are_kept_as_written_and_stand_in_no_key_and_no_name(string written)
    {
        var row = Parsed.Line($$"""{"source":"ietf-attendance","meeting":"IETF 72","org":"Harbour Labs","country":"{{written}}","presence":"on-site","count":2}""");

        var counted = Assert.Single(row.Facts.OfType<AttendanceRow>());
        Assert.Equal((written, 2), (counted.Country, counted.Count));
        Assert.DoesNotContain(written, counted.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_lines_are_counted_and_never_facts()
    {
        var row = Parsed.Line("""{"source":"gold-rfc-names","docid":"RFC 90001","draft":"draft-tides"}""");

        Assert.True(row.Gold);
        Assert.Empty(row.Facts);
    }

    [Fact]
    public void Elections_make_mandates_of_those_elected_only()
    {
        var row = Parsed.Line("""{"source":"openstack-election","docid":"2024.1/ptl/Tides","title":"PTL","type":"election","group":"Tides","cycle":"2024.1","contributors":[{"name":"Oddny Thistlewood","role":"elected-ptl"},{"name":"Tobin Marrowgate","role":"candidate-ptl"}]}""");

        var mandate = Assert.Single(row.Facts.OfType<MandateRow>());
        Assert.Equal(("ptl", "2023-10", "2024-04", MandateProvenance.Election), (mandate.Role, mandate.FirstSeen, mandate.LastSeen, mandate.Provenance));
        Assert.Equal(2, row.Facts.OfType<MentionRow>().Count());
    }

    [Fact]
    public void Silver_aliases_are_suggestions_and_placeholders_are_none()
    {
        var row = Parsed.Line("""{"source":"openstack-companies","canonical":"Harbour Labs","aliases":["Harbour Laboratories","n/a"],"domains":["harbour.example"]}""");

        var alias = Assert.Single(row.Facts.OfType<AliasRow>());
        Assert.Equal(("Harbour Laboratories", "Harbour Labs"), (alias.Written, alias.Canonical));
        Assert.Single(row.LeftOut);
    }

    [Fact]
    public void Every_source_of_the_record_has_an_adapter_of_its_own_name()
    {
        Assert.Equal(RecordSources.All.Count, RecordSources.All.Select(source => source.Name).Distinct().Count());
        Assert.All(RecordSources.All, source => Assert.False(string.IsNullOrWhiteSpace(source.Body) || string.IsNullOrWhiteSpace(source.Holds)));
    }
}
