using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Records;
using Palmares.Records.Importing;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

/// <summary>Each form: what is read, what is refused with place and mend, nothing twice. Names and bodies' papers are invented; the forms are the real ones.</summary>
public sealed class Forms_of_files
{
    [Fact]
    public async Task A_list_of_3gpp_documents_gives_companies_revisions_and_a_weak_contact()
    {
        await using var room = await FormsRoom.OnAsync();
        string[] header = ["TDoc", "Title", "Source", "Contact", "Contact ID", "Type", "TDoc Status", "Reservation date", "Is revision of", "Revised to", "Release", "Related WIs"];
        var list = room.Sheet(
            "TDoc_List_Meeting_SA2#129.xlsx", header,
            ["S2-1810001", "Draft agenda", "SA WG2 Chairman", "Oddny Thistlewood", "4711", "agenda", "approved", "2018-10-02 09:30:00", "", "", "", ""],
            ["S2-1810101", "Tides in the core", "Northwind Metrics, Quarry Networks Co., Ltd.", "Oddny Thistlewood", "4711", "CR", "revised", "2018-10-05", "", "S2-1810900", "Rel-16", "5G_TIDES"],
            ["S2-1810900", "Tides in the core", "Northwind Metrics, Quarry Networks Co., Ltd., Harbour Labs", "Oddny Thistlewood", "4711", "CR", "agreed", "2018-10-17", "S2-1810101", "", "Rel-16", "5G_TIDES"],
            ["to be numbered", "Late paper", "Harbour Labs", "", "", "discussion", "", "", "", "", "", ""]);

        var report = await room.ImportAsync(list);

        var bad = Assert.Single(report.Rejections, one => one.Field == "TDoc");
        Assert.Equal(("TDoc_List_Meeting_SA2#129.xlsx", 5), (bad.File, bad.Line));
        Assert.Contains("should read as S2-1810001", bad.Reason, StringComparison.Ordinal);
        Assert.Contains(report.Rejections, one => one.Reason == "a role, not an organisation");
        Assert.Equal(["3GPP SA2 SA2#129 agreed 2018-10-17 Rel-16 5G_TIDES"], room.Read(report, "SELECT \"group\" || ' ' || meeting || ' ' || status || ' ' || date || ' ' || release || ' ' || work_item FROM documents WHERE key = 'S2-1810900'"));
        Assert.Equal(["contact Oddny Thistlewood", "source Harbour Labs", "source Northwind Metrics", "source Quarry Networks Co., Ltd."], room.Read(report, "SELECT role || ' ' || name FROM mentions WHERE key = 'S2-1810900'"));
        Assert.Equal(["replaced-by S2-1810900", "replaces S2-1810101"], room.Read(report, "SELECT type || ' ' || target FROM relations"));
    }

    [Fact]
    public async Task A_list_of_participants_gives_who_was_there_for_whom()
    {
        await using var room = await FormsRoom.OnAsync();
        var file = room.Word("participants.docx", new Paper
        {
            Title = "List of participants: Study Group 41 (Costaluna, 26 February - 2 March 2024)",
            Blocks =
            [
                new Heading(1, "Sector Members"),
                new Table(
                    ["Last name", "First name", "Organization", "Country", "Participation", "E-mail"],
                    [["QUILLFEATHER", "Ámbar", "Northwind Metrics", "Arvandia", "On site", "a.quillfeather@mail.example"], ["MARROWGATE", "Tobin", "Harbour Labs", "Norrland", "Remote", ""], ["", "", "Harbour Labs", "Norrland", "Remote", ""]]),
                new Heading(1, "Ministry of Clocks"),
                new Table(["Name", "Role"], [["Ms Ines Vargrove", "Head of delegation"], ["et al.", "Delegate"]]),
            ],
        });

        var report = await room.ImportAsync(file);

        Assert.Equal(["table 1, row 4, Last name", "table 2, row 3, Name"], report.Rejections.Select(bad => bad.Field));
        Assert.Equal(
            ["Ines Vargrove Ministry of Clocks ", "Tobin MARROWGATE Harbour Labs remote", "Ámbar QUILLFEATHER Northwind Metrics on site"],
            room.Read(report, "SELECT m.name || ' ' || a.org || ' ' || coalesce(a.presence, '') FROM attendance a JOIN mentions m ON m.id = a.mention WHERE a.meeting = 'SG41 2024-02-26' AND a.date = '2024-02-26'"));
    }

    [Fact]
    public async Task Answers_of_the_datatracker_give_roles_with_intervals_and_authors_with_employers()
    {
        await using var room = await FormsRoom.OnAsync();
        string Answer(string name, params string[] objects) => room.Text(name, $$"""{"meta": {"limit": 100, "next": null, "offset": 0, "previous": null, "total_count": {{objects.Length}}}, "objects": [{{string.Join(",\n", objects)}}]}""");
        string Person(int id, string name) => $$"""{"ascii": "{{name}}", "id": {{id}}, "name": "{{name}}", "resource_uri": "/api/v1/person/person/{{id}}/"}""";
        string State(int id, string time) => $$"""{"acronym": "tides", "id": {{id}}, "name": "Tidal Clocks", "resource_uri": "/api/v1/group/grouphistory/{{id}}/", "time": "{{time}}", "type": "/api/v1/name/grouptypename/wg/"}""";
        string Role(int id, string kind, string group, int person) => $$"""{"email": "/api/v1/person/email/p{{person}}@mail.example/", "group": "{{group}}", "id": {{id}}, "name": "/api/v1/name/rolename/chair/", "person": "/api/v1/person/person/{{person}}/", "resource_uri": "/api/v1/group/{{kind}}/{{id}}/"}""";
        string[] files =
        [
            Answer("person.json", Person(1, "Oddny Thistlewood"), Person(2, "Milan Hestrup")),
            Answer("group.json", """{"acronym": "tides", "id": 9, "name": "Tidal Clocks", "resource_uri": "/api/v1/group/group/9/", "state": "/api/v1/name/groupstatename/active/", "type": "/api/v1/name/grouptypename/wg/"}"""),
            Answer("grouphistory.json", State(90, "2019-03-25T10:00:00"), State(91, "2021-07-01T08:00:00")),
            Answer("rolehistory.json", Role(900, "rolehistory", "/api/v1/group/grouphistory/90/", 1), Role(901, "rolehistory", "/api/v1/group/grouphistory/91/", 1), Role(902, "rolehistory", "/api/v1/group/grouphistory/91/", 2)),
            Answer("role-2024-03-01.json", Role(10, "role", "/api/v1/group/group/9/", 2), Role(11, "role", "/api/v1/group/group/9/", 3)),
            Answer("document.json", """{"group": "/api/v1/group/group/9/", "id": 5, "name": "draft-ietf-tides-framework", "resource_uri": "/api/v1/doc/document/draft-ietf-tides-framework/", "rev": "07", "std_level": null, "time": "2023-10-05T12:00:00", "title": "Framing of Tidal Clocks", "type": "/api/v1/name/doctypename/draft/"}"""),
            Answer("documentauthor.json", """{"affiliation": "Harbour Labs", "country": "Norrland", "document": "/api/v1/doc/document/draft-ietf-tides-framework/", "id": 1, "order": 1, "person": "/api/v1/person/person/1/", "resource_uri": "/api/v1/doc/documentauthor/1/"}"""),
        ];

        var report = await room.ImportAsync(files);

        var bad = Assert.Single(report.Rejections);
        Assert.Equal(("role-2024-03-01.json", 2, "person"), (bad.File, bad.Line, bad.Field));
        Assert.Contains("import the answer of person/person that holds it together with this one", bad.Reason, StringComparison.Ordinal);
        Assert.Equal(
            ["Milan Hestrup chair tides 2021-07-01 2024-03-01 still false", "Oddny Thistlewood chair tides 2019-03-25 2021-07-01 2024-03-01 true"],
            room.Read(report, "SELECT m.name || ' ' || a.role || ' ' || a.\"group\" || ' ' || a.first_seen || ' ' || a.last_seen || ' ' || coalesce(a.end_before, 'still') || ' ' || a.left_censored FROM mandates a JOIN mentions m ON m.id = a.mention"));
        Assert.Equal(["Oddny Thistlewood Harbour Labs 2023-10-05 ietf-dt:1"], room.Read(report, "SELECT name || ' ' || org || ' ' || date || ' ' || person_key FROM mentions WHERE source = 'ietf-datatracker-documents'"));
    }

    [Fact]
    public async Task The_index_of_the_rfc_editor_fills_the_source_of_rfcs()
    {
        await using var room = await FormsRoom.OnAsync();
        var index = room.Text("rfc-index.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <rfc-index xmlns="https://www.rfc-editor.org/rfc-index" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <bcp-entry><doc-id>BCP9001</doc-id></bcp-entry>
              <rfc-entry>
                <doc-id>RFC99001</doc-id><title>Framing of Tidal Clocks</title>
                <author><name>O. Thistlewood</name></author><author><name>A. B. Quillfeather</name><title>Editor</title></author>
                <date><month>March</month><year>2023</year></date>
                <obsoletes><doc-id>RFC98000</doc-id></obsoletes><is-also><doc-id>STD9001</doc-id></is-also>
                <draft>draft-ietf-tides-framework-07</draft><current-status>PROPOSED STANDARD</current-status><stream>IETF</stream><area>int</area><wg_acronym>tides</wg_acronym>
              </rfc-entry>
              <rfc-entry><doc-id>RFC?</doc-id><title>Not numbered</title></rfc-entry>
            </rfc-index>
            """);

        var report = await room.ImportAsync(index);

        var bad = Assert.Single(report.Rejections);
        Assert.Equal(("doc-id", 11), (bad.Field, bad.Line));
        Assert.Equal(["RFC 99001 2023-03 proposed standard tides"], room.Read(report, "SELECT key || ' ' || date || ' ' || status || ' ' || \"group\" FROM documents WHERE source = 'ietf-rfc'"));
        Assert.Equal(["author O. Thistlewood O. Thistlewood", "editor A. B. Quillfeather A. B. Quillfeather"], room.Read(report, "SELECT role || ' ' || name || ' ' || initials || ' ' || surname FROM mentions"));
        Assert.Equal(["member-of STD 9001", "obsoletes RFC 98000", "replaces draft-ietf-tides-framework-07"], room.Read(report, "SELECT type || ' ' || target FROM relations"));
    }

    [Fact]
    public async Task Relaton_items_fill_the_source_of_their_body_or_one_of_their_own()
    {
        await using var room = await FormsRoom.OnAsync();
        var itu = room.Text("ITU-T_Y.4321.yaml", """
            ---
            id: ITU-TY4321
            title:
            - type: main
              content: Framing of Tidal Clocks
              language:
              - en
            docid:
            - id: ITU-T Y.4321 (02/2024)
              type: ITU
              primary: true
            date:
            - type: published
              value: '2024-02'
            contributor:
            - role:
              - type: publisher
              organization:
                name:
                - content: International Telecommunication Union
            editorialgroup:
              bureau: T
              group:
                type: study-group
                name: ITU-T Study Group 41
            docstatus:
              stage:
                content: Published
            """);
        var other = room.Text("standards.yml", """
            - docid: {id: NSB 12, type: Norrland Standards Board}
              title: Sextants
              doctype: standard
              date: {type: published, value: '2019'}
              contributor:
              - person:
                  name: {given: {forename: [{content: Oddny}]}, surname: {content: Thistlewood}}
                  affiliation: [{organization: {name: [{content: Harbour Labs}]}}]
                role: [{type: editor}]
              relation: [{type: obsoletes, bibitem: {docid: [{id: NSB 7}]}}]
            - title: No number
            """);

        var report = await room.ImportAsync(itu, other);

        var bad = Assert.Single(report.Rejections);
        Assert.Equal(("standards.yml", 11, "docid"), (bad.File, bad.Line, bad.Field));
        Assert.Equal(
            ["itu|ITU-T Y.4321 (02/2024)|2024-02|ITU-T Study Group 41", "relaton-norrlandstandardsboard|NSB 12|2019|"],
            room.Read(report, "SELECT source || '|' || key || '|' || date || '|' || coalesce(\"group\", '') FROM documents"));
        Assert.Equal(["editor Oddny Thistlewood Harbour Labs"], room.Read(report, "SELECT role || ' ' || name || ' ' || org FROM mentions"));
        Assert.Equal("NORRLANDSTANDARDSBOARD", RecordSources.BodyOf("relaton-norrlandstandardsboard"));
    }

    [Fact]
    public async Task An_orcid_record_gives_employers_over_time_that_are_public()
    {
        await using var room = await FormsRoom.OnAsync();
        string Record(string id) => $$$$"""
            {"orcid-identifier": {"uri": "https://orcid.org/{{{{id}}}}", "path": "{{{{id}}}}", "host": "orcid.org"},
             "person": {"name": {"given-names": {"value": "Oddny"}, "family-name": {"value": "Thistlewood"}, "credit-name": null, "visibility": "public"}},
             "activities-summary": {"employments": {"affiliation-group": [
               {"summaries": [{"employment-summary": {"role-title": "Engineer", "start-date": {"year": {"value": "2015"}, "month": {"value": "09"}, "day": null}, "end-date": {"year": {"value": "2019"}, "month": null, "day": null}, "organization": {"name": "Northwind Metrics", "address": {"city": "Ravensport", "region": null, "country": "NO"}}, "visibility": "public"}}]},
               {"summaries": [{"employment-summary": {"start-date": {"year": {"value": "2020"}, "month": {"value": "01"}, "day": {"value": "15"}}, "end-date": null, "organization": {"name": "Harbour Labs", "address": {"country": "NO"}}, "visibility": "public"}}]},
               {"summaries": [{"employment-summary": {"start-date": null, "end-date": null, "organization": {"name": "Kept to oneself"}, "visibility": "limited"}}]}]}}}
            """;

        var report = await room.ImportAsync(room.Text("one.json", Record("0000-0002-1825-0097")), room.Text("two.json", Record("0000-0002-1825-0098")));

        var bad = Assert.Single(report.Rejections);
        Assert.Equal(("two.json", "orcid-identifier.path"), (bad.File, bad.Field));
        Assert.Equal(["Harbour Labs 2020-01-15 now", "Northwind Metrics 2015-09 2019"], room.Read(report, "SELECT org || ' ' || \"from\" || ' ' || coalesce(until, 'now') FROM affiliations"));
        Assert.Equal(["Oddny Thistlewood orcid:0000-0002-1825-0097"], room.Read(report, "SELECT name || ' ' || person_key FROM mentions"));
    }

    [Fact]
    public async Task A_dump_of_ror_gives_organisations_and_suggestions_in_both_schemas()
    {
        await using var room = await FormsRoom.OnAsync();
        var second = room.Text("v2.json", """
            [{"id": "https://ror.org/0zzz00001", "status": "active", "types": ["company", "funder"], "domains": ["northwind.example"],
              "names": [{"value": "Northwind Metrics", "types": ["ror_display", "label"]}, {"value": "NWM", "types": ["acronym"]}],
              "locations": [{"geonames_details": {"country_code": "NO", "country_name": "Norway"}}], "relationships": [{"type": "parent", "label": "Northwind Holding", "id": "https://ror.org/0zzz00009"}]},
             {"id": "https://ror.org/0zzz00002", "status": "withdrawn", "types": ["other"], "names": [{"value": "Gone", "types": ["ror_display"]}]},
             {"id": "https://ror.org/0zzz00003", "status": "active", "types": ["education"], "names": [{"value": "No display", "types": ["label"]}]}]
            """);
        var first = room.Text("v1.json", """[{"id": "https://ror.org/0zzz00004", "status": "active", "name": "University of Eastmark", "types": ["Education"], "aliases": ["Eastmark"], "acronyms": [], "labels": [{"label": "Universität Ostmark", "iso639": "de"}], "country": {"country_code": "AT", "country_name": "Austria"}}]""");

        var report = await room.ImportAsync(first, second);

        var bad = Assert.Single(report.Rejections);
        Assert.Equal(("v2.json", 3, "names"), (bad.File, bad.Line, bad.Field));
        Assert.Equal(["Northwind Metrics business NO northwind.example", "University of Eastmark academia AT "], room.Read(report, "SELECT name || ' ' || stakeholder || ' ' || country || ' ' || coalesce(domains, '') FROM organisations"));
        Assert.Equal(
            ["Eastmark alias University of Eastmark", "NWM alias Northwind Metrics", "Northwind Metrics parent Northwind Holding", "Universität Ostmark alias University of Eastmark"],
            room.Read(report, "SELECT written || ' ' || kind || ' ' || canonical FROM aliases"));
    }

    [Fact]
    public async Task A_file_of_no_known_form_is_refused_whole_and_names_the_forms()
    {
        await using var room = await FormsRoom.OnAsync();
        var file = room.Text("something.html", "<html><body><p>Minutes</p></body></html>");

        var unknown = await room.Room.World.RunAsync((ImportRecord import) => import.RunAsync(new([file]), room.Room.World.As(Role.Steward), null, TestContext.Current.CancellationToken));
        var forced = await room.Room.World.RunAsync((ImportRecord import) => import.RunAsync(new([file], "itu-html"), room.Room.World.As(Role.Steward), null, TestContext.Current.CancellationToken));
        var nonsense = await room.Room.World.RunAsync((ImportRecord import) => import.RunAsync(new([file], "papyrus"), room.Room.World.As(Role.Steward), null, TestContext.Current.CancellationToken));

        Assert.Equal(("NotRecognised", "NotReadable", "UnknownFormat"), (unknown.Error.Code, forced.Error.Code, nonsense.Error.Code));
        Assert.Contains("something.html", unknown.Error.Message, StringComparison.Ordinal);
        Assert.Contains("itu-html", nonsense.Error.Message, StringComparison.Ordinal);
    }
}
