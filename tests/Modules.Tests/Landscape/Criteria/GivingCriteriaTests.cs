using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Criteria;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Landscape.Criteria;

public sealed class GivingCriteriaTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_edition_takes_the_adopted_version_and_its_opening_freezes_it(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.DraftAsync();
        var text = await DraftingRoom.StartAsync(world);

        var early = await GiveAsync(world, text, edition.Id);
        await DraftingRoom.AdoptAsync(world, text);
        Assert.False((await GiveAsync(world, text, edition.Id)).IsError);
        var opened = await builder.MoveAsync(edition.Id, EditionPhase.Nominating);
        var late = await GiveAsync(world, text, edition.Id);

        Assert.Equal(nameof(LandscapeErrors.NotAdopted), early.Error.Code);
        Assert.Equal(["CON", "LEAD"], opened.Criteria.Select(criterion => criterion.Code));
        Assert.Equal([60, 40], opened.Criteria.Select(criterion => criterion.Weight));
        Assert.Equal("contribution at point 5", opened.Criteria[0].Anchors[5]);
        Assert.NotNull(opened.CriteriaHash);
        Assert.Equal("CriteriaFrozen", late.Error.Code);
        Assert.Contains("landscape.criteria-given", (await world.ActsAsync()).Select(act => act.Name));
        Assert.Equal(1, (await world.RunAsync((ListGivenTexts list) => list.RunAsync(text, world.As(Role.Secretary), Ct))).Value.To.Single().Version);
    }

    [Fact]
    public async Task A_delegate_hands_nothing_over()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var refused = await world.RunAsync((GiveToEdition give) => give.RunAsync(new(default, default), world.As(Role.Delegate), Ct));

        Assert.Equal(ErrorKind.Forbidden, refused.Error.Kind);
    }

    private static Task<Result<Done>> GiveAsync(World world, TextId text, EditionId edition) =>
        world.RunAsync((GiveToEdition give) => give.RunAsync(new(text, edition), world.As(Role.Secretary), Ct));
}
