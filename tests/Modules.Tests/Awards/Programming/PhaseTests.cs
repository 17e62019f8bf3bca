using Palmares.Awards;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Programming;

/// <summary>Phases as rows, and the switches that this module reads itself.</summary>
public sealed class PhaseTests
{
    private static readonly string[] Kept = ["awards.phase-switched"];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_phase_to_come_is_switched_and_one_that_has_begun_is_not(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();

        var done = await SwitchAsync(world, edition.Id, EditionPhase.Reviewing, PhaseSwitch.NomineeHidden, PhaseSwitch.PanelNamed);
        var begun = await SwitchAsync(world, edition.Id, EditionPhase.Nominating, PhaseSwitch.NominationsSealed);
        var foreign = await SwitchAsync(world, edition.Id, EditionPhase.Reviewing, PhaseSwitch.NominationsSealed);
        var none = await SwitchAsync(world, edition.Id, EditionPhase.Closed);
        var stranger = await world.RunAsync((SwitchPhase use) => use.RunAsync(new(edition.Id, EditionPhase.Deciding, []), world.As(Role.Chair), None));

        Assert.False(done.IsError);
        Assert.Equal([nameof(AwardsErrors.PhaseBegun), nameof(AwardsErrors.NoSuchPhase), nameof(AwardsErrors.NoSuchPhase)], new[] { begun, foreign, none }.Select(r => r.Error.Code));
        Assert.Equal(ErrorKind.Forbidden, stranger.Error.Kind);
        var phases = (await builder.FactsAsync(edition.Id)).Phases;
        Assert.Equal(PhaseRules.Phases, phases.Select(terms => terms.Phase));
        Assert.Equal([PhaseSwitch.NomineeHidden, PhaseSwitch.PanelNamed], phases.Single(terms => terms.Phase == EditionPhase.Reviewing).On.Order());
        Assert.True(phases[0].Is(PhaseSwitch.EndorsementsTaken));
        Assert.Equal(Kept, (await world.ActsAsync()).TakeLast(1).Select(act => act.Name));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Sealed_nominations_are_seen_by_nobody_but_their_nominators_until_the_last_moment(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world) { Adjust = draft => draft with { GraceHours = 12, Phases = [new(EditionPhase.Nominating, new HashSet<PhaseSwitch> { PhaseSwitch.NominationsSealed })] } };
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);
        var nominator = world.As(Role.Nominator, "nominator-1");

        var list = await ListAsync(world, builder.Secretary);
        var shown = await world.RunAsync((ShowNomination use) => use.RunAsync(id, builder.Secretary, None));
        var screening = AwardsBuilder.Ok(await world.RunAsync((ShowScreening use) => use.RunAsync(edition.Id, builder.Secretary, None)));
        var own = await ListAsync(world, nominator);
        world.Clock.SetUtcNow(edition.HardClose);
        var early = await world.RunAsync((MovePhase use) => use.RunAsync(new(edition.Id, EditionPhase.Screening, "In a hurry."), builder.Secretary, None));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);

        Assert.Empty(list);
        Assert.Equal(nameof(AwardsErrors.NoSuchNomination), shown.Error.Code);
        Assert.Empty(screening);
        Assert.Single(own);
        Assert.Equal("The nominations are sealed until Wednesday 1 April 2026, 11:59 Zurich; nobody opens them before.", early.Error.Message);
        Assert.Single(await ListAsync(world, builder.Secretary));
        Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ShowScreening use) => use.RunAsync(edition.Id, builder.Secretary, None))));
    }

    [Fact]
    public async Task Nominations_are_open_to_the_secretary_where_the_phase_does_not_seal_them()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        await builder.NominateAsync(await builder.OpenAsync());

        Assert.Single(await ListAsync(world, builder.Secretary));
    }

    [Fact]
    public async Task A_secretary_sees_what_they_entered_themselves_though_the_rest_is_sealed()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world) { Adjust = draft => draft with { Phases = [new(EditionPhase.Nominating, new HashSet<PhaseSwitch> { PhaseSwitch.NominationsSealed })] } };
        var edition = await builder.OpenAsync();
        await builder.NominateAsync(edition);
        AwardsBuilder.Ok(await world.RunAsync((StartNomination use) => use.RunAsync(new(edition.Id, edition.Categories[0].Id, null, "By Post", "post@example.org", null, new("secretary"), "Somebody by post"), builder.Secretary, None)));

        Assert.Equal("By Post", Assert.Single(await ListAsync(world, builder.Secretary)).NomineeName);
    }

    [Fact]
    public async Task Endorsements_are_refused_in_a_phase_that_does_not_take_them()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world) { Adjust = draft => draft with { Phases = [new(EditionPhase.Screening, new HashSet<PhaseSwitch>())] } };
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition);

        var taken = await InviteAsync(world, id, "one@example.org");
        var secret = await builder.SecretAsync("/endorse/", "one@example.org");
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);
        var refused = await InviteAsync(world, id, "two@example.org");
        var late = await world.RunAsync((GiveEndorsement use) => use.RunAsync(new(secret, "Colleague", "Good work.", false), Actor.ByLink("endorsement"), None));

        Assert.False(taken.IsError);
        Assert.Equal(nameof(AwardsErrors.EndorsementsNotTaken), refused.Error.Code);
        Assert.Equal(nameof(AwardsErrors.EndorsementsNotTaken), late.Error.Code);
    }

    private static Task<Result<EndorsementId>> InviteAsync(World world, NominationId id, string email) =>
        world.RunAsync((InviteEndorser use) => use.RunAsync(new(id, "Somebody", email, null), world.As(Role.Nominator, "nominator-1"), None));

    private static Task<IReadOnlyList<ListNominations.Line>> ListAsync(World world, Actor by) => world.RunAsync((ListNominations use) => use.RunAsync(null, by, None));

    private static Task<Result<Done>> SwitchAsync(World world, EditionId edition, EditionPhase phase, params PhaseSwitch[] on) =>
        world.RunAsync((SwitchPhase use) => use.RunAsync(new(edition, phase, on), world.As(Role.Secretary), None));
}
