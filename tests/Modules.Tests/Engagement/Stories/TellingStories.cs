using Palmares.Engagement;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
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
        await world.RunAsync((ApproveStory approve) => approve.RunAsync(id.Value, world.As(Role.Secretary), Ct));
        var twice = await world.RunAsync((ApproveStory approve) => approve.RunAsync(id.Value, world.As(Role.Secretary), Ct));

        Assert.Equal(ErrorKind.Forbidden, byDelegate.Error.Kind);
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
