using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Nominating;

/// <summary>The ledger tells whoever reads it that something was done about a draft or a sealed nomination, and whom it is about only once that is open.</summary>
public sealed class ActsOfWhatIsHiddenTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_a_draft_it_tells_no_content_until_it_is_sent(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world);
        var edition = await awards.OpenAsync();
        var (sent, draft) = (await awards.NominateAsync(edition, 2), await awards.NominateAsync(edition, 1, submit: false));

        var (secretary, auditor, software) = (await ActsAsync(world, world.As(Role.Secretary)), await ActsAsync(world, world.As(Role.Auditor)), await ActsAsync(world, Actor.System));
        AwardsBuilder.Ok(await world.RunAsync((SubmitNomination submit) => submit.RunAsync(draft, world.As(Role.Nominator, "nominator-1"), Ct)));
        var after = await ActsAsync(world, world.As(Role.Secretary));

        Assert.Equal([2, 2, 0, 0], new[] { secretary, auditor, software, after }.Select(acts => acts.Count(act => act.Payload == ListActs.Withheld)));
        Assert.All(secretary.Where(act => act.Payload == ListActs.Withheld), act => Assert.Contains(act.Name, new[] { "awards.nomination-started", "awards.draft-saved" }));
        Assert.DoesNotContain(secretary, act => act.Payload.Contains(draft.ToString(), StringComparison.Ordinal));
        Assert.All(secretary.Where(act => act.Payload == ListActs.Withheld), act => Assert.Equal(ListActs.Withheld, act.Actor));
        Assert.Contains(secretary, act => act.Payload.Contains(sent.ToString(), StringComparison.Ordinal));
        Assert.Contains(after, act => act.Payload.Contains(draft.ToString(), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_a_sealed_nomination_neither_until_it_is_opened(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world);
        var edition = await awards.DraftAsync();
        AwardsBuilder.Ok(await world.RunAsync((SwitchPhase one) => one.RunAsync(new(edition.Id, EditionPhase.Nominating, [PhaseSwitch.NominationsSealed]), world.As(Role.Secretary), Ct)));
        var nomination = await awards.NominateAsync(await awards.MoveAsync(edition.Id, EditionPhase.Nominating), 1);

        var closed = await ActsAsync(world, world.As(Role.Secretary));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero));
        await awards.MoveAsync(edition.Id, EditionPhase.Screening);
        var opened = await ActsAsync(world, world.As(Role.Secretary));

        Assert.DoesNotContain(closed, act => act.Payload.Contains(nomination.ToString(), StringComparison.Ordinal));
        Assert.Equal("awards.nomination-submitted", closed.First(act => act.Payload == ListActs.Withheld).Name);
        Assert.Contains(opened, act => act.Name == "awards.nomination-submitted" && act.Payload.Contains(nomination.ToString(), StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<ActEntry>> ActsAsync(World world, Actor by) => AwardsBuilder.Ok(await world.RunAsync((ListActs list) => list.RunAsync(new(Size: 500), by, Ct))).Items;
}
