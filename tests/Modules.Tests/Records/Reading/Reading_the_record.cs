using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Records.Reading;
using Palmares.Records.Searching;
using Palmares.TestKit;
using Palmares.Tracking;
using Xunit;

namespace Palmares.Modules.Tests.Records.Reading;

public sealed class Reading_the_record
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_person_is_found_without_marks_and_shown_with_works_mandates_and_affiliations(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        var report = await room.ImportFixtureAsync();

        var found = await room.PersonAsync("ambar QUILL");
        var record = (await room.World.RunAsync((ReadPerson read) => read.RunAsync(found.Person, null, Ct))).Value;

        Assert.Equal(report.Snapshot, record.Snapshot);
        Assert.Equal(["LAB 2", "LAB 1"], record.Works.Select(work => work.Record.Key));
        Assert.All(record.Works, work => Assert.Equal("LAB 1", work.Lineage.Key));
        var mandate = Assert.Single(record.Mandates);
        Assert.True(mandate is { LeftCensored: true, Ongoing: false, GroupName: "Study Group One" });
        var affiliation = Assert.Single(record.Affiliations);
        Assert.Equal((new PartialDate(2012, 3), new PartialDate(2022, 2, 1)), (affiliation.From!.Value, affiliation.To!.Value));
        Assert.Equal("Tobin Marrowgate", Assert.Single(record.CoAuthors).DisplayName);
        Assert.Equal(["demo-lab", "demo-lab-roles"], record.Coverage.Sources.Select(source => source.Source));
    }

    [Fact]
    public async Task An_affiliation_of_which_no_date_is_known_stands_behind_the_dated_ones()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportAsync(room.File("undated.jsonl",
        [
            """{"source":"demo-lab","docid":"LAB 7","title":"Undated","contributors":[{"name":"Ottoline Brackenbury","role":"author","org":"Harbour Labs","person_key":"p7"}]}""",
            """{"source":"demo-lab","docid":"LAB 8","title":"Undated too","contributors":[{"name":"Ottoline Brackenbury","role":"author","org":"Tern Island Cable","person_key":"p7"}]}""",
            """{"source":"demo-lab","docid":"LAB 9","title":"Dated","date":"2019","contributors":[{"name":"Ottoline Brackenbury","role":"author","org":"Northwind Metrics","person_key":"p7"}]}""",
        ]));

        var record = (await room.World.RunAsync(async (ReadPerson read) => await read.RunAsync((await room.PersonAsync("brackenbury")).Person, null, Ct))).Value;

        Assert.Equal(["Northwind Metrics", "Harbour Labs", "Tern Island Cable"], record.Affiliations.Select(affiliation => affiliation.Name));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Search_counts_each_kind_and_pages_what_was_asked(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportFixtureAsync();

        var byNumber = await SearchAsync(room, "lab 2");
        var organisations = await SearchAsync(room, "harbour", RecordKind.Organisation);
        var groups = await SearchAsync(room, "study group one");
        var nothing = await SearchAsync(room, "'\"* & :");

        Assert.Equal("LAB 2", byNumber.Page.Items[0].Target);
        Assert.Equal("harbour-labs", Assert.Single(organisations.Page.Items).Target);
        Assert.Equal(RecordKind.Group, Assert.Single(groups.Page.Items).Kind);
        Assert.Equal(0, nothing.Page.Total);
    }

    [Fact]
    public async Task People_of_one_document_and_of_one_employer_are_tied_within_the_years()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var (first, second, third) = ((await room.PersonAsync("quillfeather")).Person, (await room.PersonAsync("marrowgate")).Person, (await room.PersonAsync("thistlewood")).Person);

        var long_ago = await room.World.RunAsync((FindTies find) => find.RunAsync([first], [second, third], Today, 5, Ct));
        var within = await room.World.RunAsync((FindTies find) => find.RunAsync([first], [second, third], Today, 15, Ct));
        var employer = await room.World.RunAsync((FindTies find) => find.RunAsync([second], [third], Today, 15, Ct));

        Assert.Empty(long_ago);
        Assert.Equal((second, TieKind.CoAuthor, "LAB 1"), within.Select(tie => (tie.B, tie.Kind, tie.Source.Key)).Single());
        Assert.Equal(TieKind.SameOrganisationNow, Assert.Single(employer).Kind);
    }

    [Fact]
    public async Task A_document_shows_its_people_relations_and_later_editions()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();

        var earlier = (await room.World.RunAsync((ReadDocument read) => read.RunAsync(new RecordRef("demo-lab", "LAB 1"), room.World.As(Role.Judge), Ct))).Value;
        var later = (await room.World.RunAsync((ReadDocument read) => read.RunAsync(new RecordRef("demo-lab", "LAB 2"), room.World.As(Role.Judge), Ct))).Value;

        Assert.Equal(2, earlier.Contributors.Count(contributor => contributor.Person is not null));
        Assert.Equal("LAB 2", Assert.Single(earlier.LaterEditions).Key);
        Assert.True(Assert.Single(later.Relations).Held);
    }

    [Fact]
    public async Task An_organisation_gathers_its_spellings_and_people()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();

        var organisation = (await room.World.RunAsync((ReadOrganisation read) => read.RunAsync(OrganisationKey.Of("NORTHWIND METRICS LTD."), room.World.As(Role.Judge), Ct))).Value;

        Assert.Equal(2, organisation.Spellings.Count);
        Assert.Equal(3, Assert.Single(organisation.People).Mentions);
    }

    [Fact]
    public async Task A_pinned_line_reads_the_same_after_the_record_changed()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var person = (await room.PersonAsync("thistlewood")).Person;
        var line = (await room.World.RunAsync((ListEvidence list) => list.RunAsync(person, Ct))).Value.Single(l => l is { Kind: EvidenceKind.Document, Source.Key: "LAB 3" });

        await room.ImportAsync(room.File("later.jsonl", [RecordRoom.Documents[2].Replace("Sextant", "Octant", StringComparison.Ordinal)]));
        var pinned = await room.World.RunAsync((ReadPinned read) => read.RunAsync(person, line.Source, line.Kind, line.Snapshot, Ct));
        var now = (await room.World.RunAsync((ListEvidence list) => list.RunAsync(person, Ct))).Value.Single(l => l is { Kind: EvidenceKind.Document, Source.Key: "LAB 3" });

        Assert.Equal(line, pinned.Value);
        Assert.Contains("Octant", now.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_without_the_right_searches()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);

        var result = await room.World.RunAsync((SearchRecord search) => search.RunAsync(new("anything"), Actor.Public, Ct));

        Assert.Equal(ErrorKind.Forbidden, result.Error.Kind);
    }

    private static async Task<SearchRecord.Found> SearchAsync(RecordRoom room, string query, RecordKind? kind = null) =>
        (await room.World.RunAsync((SearchRecord search) => search.RunAsync(new(query, new(kind)), room.World.As(Role.Judge), Ct))).Value;
}
