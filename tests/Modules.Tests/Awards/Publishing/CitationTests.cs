using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Publishing;

public sealed class CitationTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Words_stand_once_a_second_person_approves_them_and_every_draft_stays_told(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (panel, laureate) = await DecidedAsync(world);
        var (secretary, chair) = (world.As(Role.Secretary), world.As(Role.Chair));

        var first = AwardsBuilder.Ok(await ProposeAsync(world, laureate, "For fables.", secretary));
        var own = await AnswerAsync(world, new(first, true), secretary);
        var wordless = await AnswerAsync(world, new(first, false), chair);
        AwardsBuilder.Ok(await AnswerAsync(world, new(first, false, "Say which fables."), chair));
        var late = await AnswerAsync(world, new(first, true), chair);
        var second = AwardsBuilder.Ok(await ProposeAsync(world, laureate, "For the fables of the river.", secretary));
        var third = AwardsBuilder.Ok(await ProposeAsync(world, laureate, "For the fables of the sea.", chair));
        var waiting = await PublishAsync(world, panel);
        AwardsBuilder.Ok(await AnswerAsync(world, new(third, true), secretary));

        Assert.Equal((nameof(AwardsErrors.SecondPersonNeeded), nameof(AwardsErrors.CitationNoteNeeded), nameof(AwardsErrors.NoOpenCitation)), (own.Error.Code, wordless.Error.Code, late.Error.Code));
        Assert.Equal(nameof(AwardsErrors.CitationOpen), waiting.Error.Code);
        Assert.Equal(nameof(AwardsErrors.NoOpenCitation), (await AnswerAsync(world, new(second, true), chair)).Error.Code);
        var line = Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ShowPublishing use) => use.RunAsync(panel.Edition.Id, chair, None))).Laureates);
        Assert.Equal("For the fables of the sea.", line.Citation);
        Assert.Equal([(3, CitationState.Approved), (2, CitationState.Replaced), (1, CitationState.Returned)], line.Drafts.Select(draft => (draft.Number, draft.State)));
        Assert.Equal("Say which fables.", line.Drafts[2].Note);
        Assert.Equal(
            ["awards.citation-written", "awards.citation-returned", "awards.citation-written", "awards.citation-written", "awards.citation-approved"],
            (await world.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("awards.citation", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_but_those_who_write_citations_proposes_or_approves()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (_, laureate) = await DecidedAsync(world);
        var draft = AwardsBuilder.Ok(await ProposeAsync(world, laureate, "For fables.", world.As(Role.Secretary)));

        foreach (var role in Enum.GetValues<Role>().Except([Role.Secretary, Role.Chair]))
        {
            Assert.Equal(ErrorKind.Forbidden, (await ProposeAsync(world, laureate, "For fables.", world.As(role, $"other-{role}"))).Error.Kind);
            Assert.Equal(ErrorKind.Forbidden, (await AnswerAsync(world, new(draft, true), world.As(role, $"other-{role}"))).Error.Kind);
        }

        Assert.Equal(nameof(AwardsErrors.SecondPersonNeeded), (await AnswerAsync(world, new(draft, true), Actor.System)).Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_prepared_roll_becomes_public_at_its_moment_on_the_clock_of_its_zone_and_not_a_second_before(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (panel, laureate) = await DecidedAsync(world);
        await new AwardsBuilder(world).CiteAsync(laureate);
        var secretary = world.As(Role.Secretary);

        var past = await PrepareAsync(world, panel, new DateTime(2026, 3, 2, 9, 0, 0));
        var never = await PrepareAsync(world, panel, new DateTime(2026, 3, 29, 2, 30, 0));
        var twice = await PrepareAsync(world, panel, new DateTime(2026, 10, 25, 2, 30, 0));
        var prepared = AwardsBuilder.Ok(await PrepareAsync(world, panel, new DateTime(2026, 6, 8, 14, 0, 0)));
        var changed = await ProposeAsync(world, laureate, "Other words.", secretary);

        // 14:00 in Zurich in June is 12:00 in UTC.
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 8, 11, 59, 59, TimeSpan.Zero));
        Assert.Empty(AwardsBuilder.Ok(await ReleaseAsync(world)));
        Assert.Empty(await world.RunAsync((ListRoll use) => use.RunAsync(null, None)));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 8, 12, 0, 0, TimeSpan.Zero));
        Assert.Null(Assert.Single(AwardsBuilder.Ok(await ReleaseAsync(world))).Refused);

        Assert.Single(await world.RunAsync((ListRoll use) => use.RunAsync(null, None)));
        Assert.Empty(AwardsBuilder.Ok(await ReleaseAsync(world)));
        Assert.Equal((nameof(AwardsErrors.ReleaseNotAhead), nameof(AwardsErrors.ReleaseNotOnTheClock), nameof(AwardsErrors.ReleaseNotOnTheClock)), (past.Error.Code, never.Error.Code, twice.Error.Code));
        Assert.Equal(nameof(AwardsErrors.RollIsPrepared), changed.Error.Code);
        Assert.EndsWith("14:00 Zurich", prepared.ToString(), StringComparison.Ordinal);
        Assert.Equal(["awards.roll-prepared", "awards.phase-moved", "awards.roll-published"], (await world.ActsAsync()).TakeLast(3).Select(act => act.Name));
        Assert.Null((await world.RunAsync((VerifyLedger use) => use.RunAsync(new(), world.As(Role.Auditor), None))).Value.Fault);
    }

    [Fact]
    public async Task A_roll_held_back_is_not_released()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (panel, laureate) = await DecidedAsync(world);
        await new AwardsBuilder(world).CiteAsync(laureate);
        AwardsBuilder.Ok(await PrepareAsync(world, panel, new DateTime(2026, 6, 8, 14, 0, 0)));
        var reasonless = await HoldAsync(world, panel, "");

        AwardsBuilder.Ok(await HoldAsync(world, panel, "The host moves the day."));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(nameof(AwardsErrors.ReasonNeeded), reasonless.Error.Code);
        Assert.Empty(AwardsBuilder.Ok(await ReleaseAsync(world)));
        Assert.Equal(nameof(AwardsErrors.NotPrepared), (await HoldAsync(world, panel, "Again.")).Error.Code);
    }

    private static async Task<(Panel Panel, LaureateId Laureate)> DecidedAsync(World world)
    {
        var panel = await Panel.WithAsync(world, 1);
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate]));
        return (panel, await world.QueryAsync(db => db.Set<Laureate>().Select(l => l.Id).SingleAsync(None)));
    }

    private static Task<Result<CitationDraftId>> ProposeAsync(World world, LaureateId laureate, string words, Actor by) => world.RunAsync((WriteCitation use) => use.RunAsync(new(laureate, words), by, None));

    private static Task<Result<Done>> AnswerAsync(World world, AnswerCitation.Input input, Actor by) => world.RunAsync((AnswerCitation use) => use.RunAsync(input, by, None));

    private static Task<Result<PublishRoll.Published>> PublishAsync(World world, Panel panel) => world.RunAsync((PublishRoll use) => use.RunAsync(new(panel.Edition.Id, "today"), world.As(Role.Secretary), None));

    private static Task<Result<Deadline>> PrepareAsync(World world, Panel panel, DateTime at) => world.RunAsync((PrepareRoll use) => use.RunAsync(new(panel.Edition.Id, at), world.As(Role.Secretary), None));

    private static Task<Result<Done>> HoldAsync(World world, Panel panel, string reason) => world.RunAsync((HoldRollBack use) => use.RunAsync(new(panel.Edition.Id, reason), world.As(Role.Secretary), None));

    private static Task<Result<IReadOnlyList<ReleaseDueRolls.Line>>> ReleaseAsync(World world) => world.RunAsync((ReleaseDueRolls use) => use.RunAsync(Actor.System, None));
}
