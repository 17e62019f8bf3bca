using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Programming;

public sealed class EditionTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Opening_freezes_the_criteria_and_says_so(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var edition = await new AwardsBuilder(world).OpenAsync();

        Assert.Equal(EditionPhase.Nominating, edition.Phase);
        Assert.Equal(64, edition.CriteriaHash!.Length);
        var revise = await world.RunAsync((ReviseCriteria use) => use.RunAsync(new(edition.Id, new AwardsBuilder(world).Criteria), world.As(Role.Secretary), None));
        Assert.Equal(nameof(AwardsErrors.CriteriaFrozen), revise.Error.Code);
        var acts = await world.ActsAsync();
        Assert.Equal(["awards.programme-created", "awards.edition-created", "awards.criteria-frozen", "awards.phase-moved"], acts.Select(a => a.Name));
        Assert.Contains(edition.CriteriaHash, acts[2].Payload, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_draft_of_the_criteria_can_be_revised_and_the_last_one_counts(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var edition = await new AwardsBuilder(world).DraftAsync();

        var version = AwardsBuilder.Ok(await world.RunAsync((ReviseCriteria use) => use.RunAsync(
            new(edition.Id, [new("all", "All", "Everything.", 100, AwardsBuilder.Anchors("all"))]), world.As(Role.Secretary), None)));

        var now = await new AwardsBuilder(world).FactsAsync(edition.Id);
        Assert.Equal(version, now.CriteriaVersion);
        Assert.Equal("All", Assert.Single(now.Criteria).Name);
        Assert.Equal("all at point 5", now.Criteria[0].Anchors[5]);
    }

    [Fact]
    public async Task Phases_are_refused_out_of_order_and_early_ones_need_a_reason()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world).OpenAsync();

        var skip = await world.RunAsync((MovePhase use) => use.RunAsync(new(edition.Id, EditionPhase.Reviewing), world.As(Role.Secretary), None));
        var back = await world.RunAsync((MovePhase use) => use.RunAsync(new(edition.Id, EditionPhase.Draft), world.As(Role.Secretary), None));
        var early = await world.RunAsync((MovePhase use) => use.RunAsync(new(edition.Id, EditionPhase.Screening), world.As(Role.Secretary), None));
        var nominator = await world.RunAsync((MovePhase use) => use.RunAsync(new(edition.Id, EditionPhase.Screening), world.As(Role.Nominator), None));

        Assert.Equal(nameof(AwardsErrors.PhaseOutOfOrder), skip.Error.Code);
        Assert.Equal(nameof(AwardsErrors.PhaseOutOfOrder), back.Error.Code);
        Assert.Equal(nameof(AwardsErrors.EarlyNeedsReason), early.Error.Code);
        Assert.Contains("Tuesday 31 March 2026, 23:59 Zurich", early.Error.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorKind.Forbidden, nominator.Error.Kind);
    }

    [Fact]
    public void Weights_that_do_not_sum_to_100_and_missing_anchors_are_refused()
    {
        var short1 = EditionRules.CheckCriteria([new("a", "A", "", 60, AwardsBuilder.Anchors("a")), new("b", "B", "", 30, AwardsBuilder.Anchors("b"))]);
        var gap = EditionRules.CheckCriteria([new("a", "A", "", 100, ["0", "1", "2", "3", "4"])]);
        var twice = EditionRules.CheckCriteria([new("a", "A", "", 50, AwardsBuilder.Anchors("a")), new("A", "B", "", 50, AwardsBuilder.Anchors("b"))]);

        Assert.Equal("The weights sum to 90; they must sum to 100.", short1!.Message);
        Assert.Equal(nameof(AwardsErrors.AnchorsNeeded), gap!.Code);
        Assert.Equal(nameof(AwardsErrors.CriterionNeeded), twice!.Code);
    }

    [Fact]
    public void Moving_a_word_from_one_field_to_the_next_changes_the_hash()
    {
        var anchors = new Dictionary<int, string> { [0] = "no" };
        var one = EditionRules.Hash([new(default, "a", "Bc", "d", 100, anchors)]);
        var other = EditionRules.Hash([new(default, "aB", "c", "d", 100, anchors)]);

        Assert.NotEqual(one, other);
    }

    [Fact]
    public void A_deadline_is_the_last_second_of_the_day_in_its_own_zone()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");

        var end = Deadline.EndOf(new(2026, 7, 3), zone);

        Assert.Equal(new DateTimeOffset(2026, 7, 3, 11, 59, 59, TimeSpan.Zero), end);
        Assert.Equal("Friday 3 July 2026, 23:59 Auckland", Deadline.Of(end, zone.Id, end).ToString());
        Assert.False(Deadline.Of(end, zone.Id, end).Passed);
        Assert.True(Deadline.Of(end, zone.Id, end.AddSeconds(1)).Passed);
        Assert.Equal(1, Deadline.Of(end, zone.Id, new DateTimeOffset(2026, 7, 2, 11, 0, 0, TimeSpan.Zero)).DaysLeft);
    }
}
