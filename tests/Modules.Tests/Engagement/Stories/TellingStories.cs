using Palmares.Engagement;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Modules.Tests.Records;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Engagement.Stories;

public sealed class TellingStories
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_story_is_kept_as_received_with_who_recorded_it(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var rapporteur = world.As(Role.Rapporteur);

        var id = await RecordAsync(world, rapporteur);
        var shown = await world.RunAsync((ShowStory show) => show.RunAsync(id.Value, rapporteur, Ct));

        Assert.Equal((StoryState.Received, rapporteur.User), (shown.Value.State, shown.Value.RecordedBy));
        Assert.Equal(["In 40 networks", "In half of all phones"], shown.Value.Figures.Select(figure => figure.Statement));
        Assert.Equal([false, true], shown.Value.Figures.Select(figure => figure.SourceAwaited));
        var act = Assert.Single(await world.ActsAsync());
        Assert.Equal(("engagement.story-recorded", $"user:{rapporteur.User}"), (act.Name, act.Actor));
        Assert.DoesNotContain("networks", act.Payload, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_public_sees_a_story_only_once_it_is_approved(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var id = await RecordAsync(world, world.As(Role.Delegate));

        var before = await ListAsync(world, Actor.Public);
        var hidden = await world.RunAsync((ShowStory show) => show.RunAsync(id.Value, Actor.Public, Ct));
        await ReviewAsync(world, id.Value);
        await world.RunAsync((ApproveStory approve) => approve.RunAsync(id.Value, world.As(Role.Secretary), Ct));
        var after = await ListAsync(world, Actor.Public);

        Assert.Equal((0, 1), (before.Total, after.Total));
        Assert.Equal(nameof(EngagementErrors.NoSuchStory), hidden.Error.Code);
        Assert.Null(after.Items.Single().RecordedBy);
        Assert.Equal("engagement.story-approved", (await world.ActsAsync())[^1].Name);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_story_is_approved_once_and_by_the_secretary(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var id = await RecordAsync(world, world.As(Role.Delegate));

        var byDelegate = await world.RunAsync((ApproveStory approve) => approve.RunAsync(id.Value, world.As(Role.Delegate), Ct));
        var unreviewed = await world.RunAsync((ApproveStory approve) => approve.RunAsync(id.Value, world.As(Role.Secretary), Ct));
        await ReviewAsync(world, id.Value);
        await world.RunAsync((ApproveStory approve) => approve.RunAsync(id.Value, world.As(Role.Secretary), Ct));
        var twice = await world.RunAsync((ApproveStory approve) => approve.RunAsync(id.Value, world.As(Role.Secretary), Ct));

        Assert.Equal(ErrorKind.Forbidden, byDelegate.Error.Kind);
        Assert.Equal(nameof(EngagementErrors.NotReviewed), unreviewed.Error.Code);
        Assert.Equal(nameof(EngagementErrors.AlreadyApproved), twice.Error.Code);
    }

    [Fact]
    public async Task A_headline_has_twelve_words_at_most()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var twelve = string.Join("  ", Enumerable.Repeat("word", 12));

        var just = await RecordAsync(world, world.As(Role.Delegate), Story() with { Headline = twelve });
        var over = await RecordAsync(world, world.As(Role.Delegate), Story() with { Headline = twelve + " more" });

        Assert.False(just.IsError);
        Assert.Equal(nameof(EngagementErrors.HeadlineTooLong), over.Error.Code);
        Assert.Equal("The headline has 13 words; the limit is 12.", over.Error.Message);
    }

    [Fact]
    public async Task Half_a_source_and_an_address_that_is_none_are_refused()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        async Task<string> CodeAsync(RecordStory.Figure figure) =>
            (await RecordAsync(world, world.As(Role.Delegate), Story() with { Figures = [figure] })).Error.Code;

        Assert.Equal(nameof(EngagementErrors.SourceIncomplete), await CodeAsync(new("Used", "https://example.org")));
        Assert.Equal(nameof(EngagementErrors.SourceIncomplete), await CodeAsync(new("Used", SourceDate: new PartialDate(2025))));
        Assert.Equal(nameof(EngagementErrors.SourceNotAnAddress), await CodeAsync(new("Used", "javascript:alert(1)", new PartialDate(2025))));
        Assert.Empty(await world.ActsAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_count_tells_the_public_no_more_than_the_list(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        await RecordAsync(world, world.As(Role.Delegate));

        var forPublic = await world.RunAsync((CountStories count) => count.RunAsync(Actor.Public, Ct));
        var forRapporteur = await world.RunAsync((CountStories count) => count.RunAsync(world.As(Role.Rapporteur), Ct));

        Assert.Equal((0, 0, 0), (forPublic.Value.Received, forPublic.Value.Approved, forPublic.Value.FiguresAwaitingSource));
        Assert.Equal((1, 0, 1), (forRapporteur.Value.Received, forRapporteur.Value.Approved, forRapporteur.Value.FiguresAwaitingSource));
    }

    [Fact]
    public async Task A_judge_may_not_tell_a_story()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        Assert.Equal(ErrorKind.Forbidden, (await RecordAsync(world, world.As(Role.Judge))).Error.Kind);
    }

    [Fact]
    public async Task Who_wrote_a_story_down_does_not_review_it()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var id = await RecordAsync(world, world.As(Role.Rapporteur));

        var own = await world.RunAsync((ReviewStory review) => review.RunAsync(new(id.Value, "Read."), world.As(Role.Rapporteur), Ct));

        Assert.Equal(nameof(EngagementErrors.ReviewedByWriter), own.Error.Code);
        Assert.Equal("engagement.story-recorded", (await world.ActsAsync())[^1].Name);
    }

    [Fact]
    public async Task The_public_reads_a_name_only_while_the_person_agrees()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var id = (await RecordAsync(world, world.As(Role.Delegate), Story() with { People = [new("Wren Keeper", "keeper of the light", "It blinks.")] })).Value;
        await ReviewAsync(world, id);
        await world.RunAsync((ApproveStory approve) => approve.RunAsync(id, world.As(Role.Secretary), Ct));

        async Task<int> NamedAsync() => (await world.RunAsync((ShowStory show) => show.RunAsync(id, Actor.Public, Ct))).Value.People.Count;
        Task<Result<Done>> AgreeAsync(DateOnly? on) => world.RunAsync((RecordAgreement agree) => agree.RunAsync(new(id, 0, on), world.As(Role.Delegate), Ct));
        var before = await NamedAsync();
        await AgreeAsync(DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime));
        var agreed = await NamedAsync();
        await AgreeAsync(null);

        Assert.Equal((0, 1, 0), (before, agreed, await NamedAsync()));
        Assert.DoesNotContain("Wren", string.Join(' ', (await world.ActsAsync()).Select(act => act.Payload)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Stories_are_found_by_theme_and_by_who_gains(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        await RecordAsync(world, world.As(Role.Delegate), Story() with { Themes = [StoryTheme.Codecs, StoryTheme.Quantum], Beneficiaries = ["Small islands"] });
        await RecordAsync(world, world.As(Role.Delegate));

        async Task<int> FoundAsync(ListStories.Input input) => (await world.RunAsync((ListStories list) => list.RunAsync(input, world.As(Role.Rapporteur), Ct))).Value.Total;

        Assert.Equal((2, 1, 0), (await FoundAsync(new()), await FoundAsync(new(Theme: StoryTheme.Quantum)), await FoundAsync(new(Theme: StoryTheme.OpenSource))));
        Assert.Equal((1, 0), (await FoundAsync(new(Beneficiary: "small ISLANDS")), await FoundAsync(new(Beneficiary: "mountains"))));
    }

    [Fact]
    public async Task A_figure_that_awaited_its_source_gets_it_once()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var id = (await RecordAsync(world, world.As(Role.Delegate))).Value;

        Task<Result<Done>> AddAsync(string url) => world.RunAsync((SourceFigure add) => add.RunAsync(new(id, 1, url, new PartialDate(2026)), world.As(Role.Delegate), Ct));
        var wrong = await AddAsync("not an address");
        await AddAsync("https://example.org/phones");
        var again = await AddAsync("https://example.org/phones");

        Assert.Equal((nameof(EngagementErrors.SourceNotAnAddress), nameof(EngagementErrors.FigureHasSource)), (wrong.Error.Code, again.Error.Code));
        Assert.All((await world.RunAsync((ShowStory show) => show.RunAsync(id, world.As(Role.Delegate), Ct))).Value.Figures, figure => Assert.False(figure.SourceAwaited));
    }

    [Fact]
    public async Task A_story_is_told_with_the_way_of_its_standard_as_page_document_and_data()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var room = new RecordRoom(world);
        await room.ImportFixtureAsync();
        var missing = await RecordAsync(world, world.As(Role.Delegate), Story() with { Record = new("demo-lab", "LAB 99") });
        var id = (await RecordAsync(world, world.As(Role.Delegate), Story() with { Record = new("demo-lab", "LAB 2"), People = [new("Wren Keeper", "keeper")] })).Value;
        await ReviewAsync(world, id);
        await world.RunAsync((ApproveStory approve) => approve.RunAsync(id, world.As(Role.Secretary), Ct));

        var told = (await world.RunAsync((ShowStory show) => show.WholeAsync(id, Actor.Public, Ct))).Value;
        var data = StoryPaper.JsonLd(told, new Uri("https://palmares.example/stories/show/1"));

        Assert.Equal(nameof(EngagementErrors.NotInRecord), missing.Error.Code);
        Assert.Equal([("2012-03", "LAB 1", true), ("2016-05-04", "LAB 2", false)], told.Timeline.Select(step => (step.Date.ToString(), step.Document.Key, step.First)));
        Assert.Contains("source awaited", data, StringComparison.Ordinal);
        Assert.Contains("No endorsement", data, StringComparison.Ordinal);
        Assert.DoesNotContain("Wren", data, StringComparison.Ordinal);
        Assert.Equal(StoryPaper.Of(told).ToDocx(), StoryPaper.Of(told).ToDocx());
    }

    internal static async Task ReviewAsync(World world, StoryId id) =>
        Assert.False((await world.RunAsync((ReviewStory review) => review.RunAsync(new(id, "Read against its sources."), world.As(Role.Secretary), Ct))).IsError);

    internal static RecordStory.Input Story() => new()
    {
        Headline = "Lighthouses speak one language", StudyGroup = "SG99", Standard = "Z.9999", Problem = "Every lighthouse spoke its own.", WhatItDoes = "It names the flashes.",
        Figures = [new("In 40 networks", "https://example.org/report", new PartialDate(2025, 6)), new("In half of all phones")],
    };

    internal static Task<Result<StoryId>> RecordAsync(World world, Actor by, RecordStory.Input? story = null) =>
        world.RunAsync((RecordStory record) => record.RunAsync(story ?? Story(), by, Ct));

    private static async Task<Page<StoryShown>> ListAsync(World world, Actor by) =>
        (await world.RunAsync((ListStories list) => list.RunAsync(new ListStories.Input(), by, Ct))).Value;
}
