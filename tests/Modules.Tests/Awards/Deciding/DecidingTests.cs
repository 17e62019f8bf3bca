using Palmares.Awards;
using Palmares.Awards.Deciding;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Deciding;

public sealed class DecidingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_decision_with_reasons_and_quorum_makes_laureates_once(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var panel = await Panel.WithAsync(world, 3);

        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected]));
        var again = await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected]);

        Assert.Equal(nameof(AwardsErrors.AlreadyDecided), again.Error.Code);
        var act = (await world.ActsAsync())[^1];
        Assert.Equal("awards.decision-recorded", act.Name);
        Assert.Contains(panel.Nominations[1].ToString(), act.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("Nominee", act.Payload, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_recused_member_does_not_count_and_leaves_the_meeting_short(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var panel = await Panel.WithAsync(world, 2, recuse: ("judge-1", 0));

        var refused = await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate], present: ["chair", "judge-1"]);
        var held = await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate], present: ["chair", "judge-1", "judge-2"]);

        Assert.Matches("^1 members without a conflict were present for FABLE-2026-[0-9]{4}; the quorum is 2.$", refused.Error.Message);
        Assert.False(held.IsError);
    }

    [Fact]
    public async Task Quota_reasons_and_withholding_are_held()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await Panel.WithAsync(world, 3);

        var over = await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.Laureate]);
        var mute = await panel.DecideAsync([Outcome.Laureate, Outcome.NotSelected, Outcome.NotSelected], reason: null);
        var few = await panel.DecideAsync([Outcome.Laureate, Outcome.NotSelected, Outcome.NotSelected]);
        var open = await panel.DecideAsync([Outcome.Laureate, null, Outcome.NotSelected]);
        var stranger = await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected], present: ["chair", "judge-1", "nobody"]);
        var withheld = await panel.DecideAsync([Outcome.NotSelected, Outcome.NotSelected, Outcome.NotSelected], withheld: "No case was strong enough.");

        Assert.Equal(nameof(AwardsErrors.OverQuota), over.Error.Code);
        Assert.Equal(nameof(AwardsErrors.OutcomeReasonNeeded), mute.Error.Code);
        Assert.Equal(nameof(AwardsErrors.WithheldReasonNeeded), few.Error.Code);
        Assert.Matches("^Choose an outcome for FABLE-2026-[0-9]{4}.$", open.Error.Message);
        Assert.Equal(nameof(AwardsErrors.PresentNotOnPanel), stranger.Error.Code);
        Assert.False(withheld.IsError);
    }

    [Fact]
    public async Task A_recused_chair_sees_no_figures_and_names_who_presided()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await Panel.WithAsync(world, 2, recuse: ("chair", 0));

        var seen = AwardsBuilder.Ok(await world.RunAsync((ShowDeciding use) => use.RunAsync(panel.Category, panel.Chair, None)));
        var secretary = AwardsBuilder.Ok(await world.RunAsync((ShowDeciding use) => use.RunAsync(panel.Category, world.As(Role.Secretary), None)));
        var alone = await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate], present: ["chair", "judge-1", "judge-2"]);
        var presided = await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate], present: ["chair", "judge-1", "judge-2"], presidedBy: "judge-1");

        Assert.True(seen.Blind);
        Assert.All(seen.Lines, line => Assert.Null(line.Figures));
        Assert.All(secretary.Lines, line => Assert.NotNull(line.Figures));
        Assert.Equal(nameof(AwardsErrors.PresiderNeeded), alone.Error.Code);
        Assert.False(presided.IsError);
    }

    [Fact]
    public async Task Only_the_chair_decides_and_only_in_its_phase()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var panel = await Panel.WithAsync(world, 1, move: false);

        var early = await panel.DecideAsync([Outcome.Laureate]);
        var secretary = await world.RunAsync((RecordDecision use) => use.RunAsync(new(panel.Category, [], []), world.As(Role.Secretary), None));

        Assert.Equal(nameof(AwardsErrors.NotDeciding), early.Error.Code);
        Assert.Equal(ErrorKind.Forbidden, secretary.Error.Kind);
    }

    [Fact]
    public async Task A_recommendation_must_name_every_eligible_nomination_and_no_other()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (edition, nominations) = await new AwardsBuilder(world).ReviewingAsync(2);

        var part = await world.RunAsync((RecordRecommendation use) => use.RunAsync(
            new(edition.Id, edition.Categories[0].Id, [new(nominations[0], RecommendedSet.Clear, 4, 4, 1, 1, 1, 3)], "reml", "h", 1, [], [], []), world.As(Role.Secretary), None));

        Assert.Equal(nameof(AwardsErrors.NotOfThisCategory), part.Error.Code);
    }
}
