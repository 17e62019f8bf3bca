using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Organisations;
using Palmares.Records.Reading;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Organisations;

public sealed class Keeping_organisations
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_stated_alias_holds_on_every_page_and_in_the_search_until_it_is_withdrawn(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportFixtureAsync();
        var steward = room.World.As(Role.Steward);

        var stated = (await StateAsync(room, steward, new(StatementKind.Alias, "Harbour Labs", "Northwind Metrics", "One letterhead."))).Value;
        await RebuildAsync(room);
        var together = await ReadAsync(room, "Harbour Labs");
        var found = await room.SearchAsync("harbour labs", new(RecordKind.Organisation));
        await room.World.RunAsync((WithdrawStatement withdraw) => withdraw.RunAsync(new(stated, "A namesake."), steward, Ct));
        await RebuildAsync(room);
        var apart = await ReadAsync(room, "Harbour Labs");

        Assert.Equal(("northwind-metrics", 3, 3), (together.Key.Value, together.Spellings.Count, together.People.Count));
        Assert.StartsWith("Northwind", Assert.Single(found.Page.Items).Label, StringComparison.Ordinal);
        Assert.Equal(("harbour-labs", 1, 2), (apart.Key.Value, apart.Spellings.Count, apart.People.Count));
        Assert.Equal(["records.organisation-stated", "records.organisation-statement-withdrawn"], (await room.World.ActsAsync()).Select(act => act.Name).Where(name => name.Contains("organisation", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dated_parent_and_a_category_stand_on_the_pages_of_both_sides_with_their_years()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var steward = room.World.As(Role.Steward);

        await StateAsync(room, steward, new(StatementKind.Parent, "Harbour Labs", "Northwind Metrics", "Bought.", "2019-06", "2024"));
        await StateAsync(room, steward, new(StatementKind.Category, "Harbour Labs", "university", "Its charter."));
        var (part, whole) = (await ReadAsync(room, "Harbour Labs"), await ReadAsync(room, "Northwind Metrics"));

        var parent = Assert.Single(part.Parents).Stated;
        Assert.Equal((new PartialDate(2019, 6), new PartialDate(2024)), (parent.From!.Value, parent.To!.Value));
        Assert.Equal("university", Assert.Single(part.Categories).Category);
        Assert.Equal("Harbour Labs", Assert.Single(whole.Parts).Name);
    }

    [Fact]
    public async Task A_statement_that_contradicts_another_is_refused_with_the_way_out()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var steward = room.World.As(Role.Steward);
        await StateAsync(room, steward, new(StatementKind.Parent, "A One", "B Two", "x"));
        await StateAsync(room, steward, new(StatementKind.Parent, "B Two", "C Three", "x"));
        await StateAsync(room, steward, new(StatementKind.Alias, "Aye One", "A One", "x"));

        var circle = await StateAsync(room, steward, new(StatementKind.Parent, "C Three", "Aye One", "x"));
        var twice = await StateAsync(room, steward, new(StatementKind.Alias, "Aye One", "C Three", "x"));
        var itself = await StateAsync(room, steward, new(StatementKind.Alias, "D Four", "D FOUR", "x"));
        var back = await StateAsync(room, steward, new(StatementKind.Parent, "D Four", "E Five", "x", "2020", "2019"));
        var undated = await StateAsync(room, steward, new(StatementKind.Parent, "D Four", "E Five", "x", "May 2020"));

        Assert.Equal([RecordsErrors.PartOfItself, RecordsErrors.AliasAlready, RecordsErrors.OfItself, RecordsErrors.EndsBeforeItBegins], [circle.Error, twice.Error, itself.Error, back.Error]);
        Assert.Equal("From", undated.Error.Place);
        Assert.Equal(3, (await room.World.ActsAsync()).Count);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_sources_and_spellings_suggest_waits_for_a_steward_and_holds_nowhere(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportAsync(room.File("lab.jsonl",
        [
            """{"source":"demo-lab","docid":"LAB 1","title":"One","date":"2020","contributors":[{"name":"Oddny Thistlewood","role":"author","org":"Northwind Systems","person_key":"p1"}]}""",
            """{"source":"demo-lab","docid":"LAB 2","title":"Two","date":"2021","contributors":[{"name":"Oddny Thistlewood","role":"author","org":"Northwind","person_key":"p1"},{"name":"Tobin Marrowgate","role":"author","org":"Northwind","person_key":"p2"}]}""",
        ]));
        var steward = room.World.As(Role.Steward);

        var before = (await SuggestAsync(room, steward)).Value;
        var apart = await ReadAsync(room, "Northwind Systems");
        var suggestion = Assert.Single(before.Items);
        await room.World.RunAsync((DeclineSuggestion decline) => decline.RunAsync(new(suggestion.Kind, suggestion.Organisation, suggestion.Other), steward, Ct));
        var after = (await SuggestAsync(room, steward)).Value;
        var judge = await SuggestAsync(room, room.World.As(Role.Judge));

        Assert.Equal((StatementKind.Alias, "Northwind Systems", "Northwind", 1, null), (suggestion.Kind, suggestion.Organisation, suggestion.Other, suggestion.Mentions, suggestion.From));
        Assert.Equal("northwind-systems", apart.Key.Value);
        Assert.Equal(0, after.Total);
        Assert.Equal(ErrorKind.Forbidden, judge.Error.Kind);
    }

    [Fact]
    public async Task Two_people_of_one_organisation_under_two_stated_names_are_tied()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var (first, second) = ((await room.PersonAsync("quillfeather")).Person, (await room.PersonAsync("thistlewood")).Person);

        var before = await TiesAsync(room, first, second);
        await StateAsync(room, room.World.As(Role.Steward), new(StatementKind.Alias, "Harbour Labs", "Northwind Metrics", "One letterhead."));
        var after = await TiesAsync(room, first, second);

        Assert.Empty(before);
        Assert.NotEmpty(after);
    }

    [Fact]
    public async Task Nobody_but_stewards_states_withdraws_or_declines()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var judge = room.World.As(Role.Judge);

        var stated = await StateAsync(room, judge, new(StatementKind.Alias, "A One", "B Two", "x"));
        var withdrawn = await room.World.RunAsync((WithdrawStatement withdraw) => withdraw.RunAsync(new(new StatementId(Guid.Empty), "x"), judge, Ct));
        var declined = await room.World.RunAsync((DeclineSuggestion decline) => decline.RunAsync(new(StatementKind.Alias, "A One", "B Two"), judge, Ct));

        Assert.Equal([ErrorKind.Forbidden, ErrorKind.Forbidden, ErrorKind.Forbidden], [stated.Error.Kind, withdrawn.Error.Kind, declined.Error.Kind]);
    }

    private static Task<IReadOnlyList<Tie>> TiesAsync(RecordRoom room, PersonId a, PersonId b) =>
        room.World.RunAsync((FindTies find) => find.RunAsync([a], [b], new DateOnly(2026, 3, 2), 15, Ct));

    private static Task<Result<StatementId>> StateAsync(RecordRoom room, Actor by, StateOrganisation.Input input) => room.World.RunAsync((StateOrganisation state) => state.RunAsync(input, by, Ct));

    private static Task<Result<Page<SuggestOrganisations.Suggestion>>> SuggestAsync(RecordRoom room, Actor by) => room.World.RunAsync((SuggestOrganisations suggest) => suggest.RunAsync(new(), by, Ct));

    private static Task<Result<Done>> RebuildAsync(RecordRoom room) => room.World.RunAsync((RebuildSearch rebuild) => rebuild.RunAsync(Ct));

    private static async Task<ReadOrganisation.Organisation> ReadAsync(RecordRoom room, string name) =>
        (await room.World.RunAsync((ReadOrganisation read) => read.RunAsync(OrganisationKey.Of(name), room.World.As(Role.Judge), Ct))).Value;
}
