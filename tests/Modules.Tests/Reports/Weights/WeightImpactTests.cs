using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Criteria;
using Palmares.Modules.Tests.Landscape;
using Palmares.Reports.Weights;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports.Weights;

public sealed class WeightImpactTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public void A_strength_weighs_what_its_criterion_weighs()
    {
        var impact = WeightRules.Compare("x", ["Contribution", "Leading"], [60, 40], [40, 60]);

        Assert.Equal(5, impact.Nominations.Count);
        var strong = impact.Nominations.Single(one => one is { Kind: "strong", Criterion: "Contribution" });
        Assert.Equal((4.2, 3.8), (Math.Round(strong.Before, 9), Math.Round(strong.After, 9)));
        Assert.Equal((2, 10), (impact.Reversed, impact.Pairs));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nothing_is_shown_once_an_edition_with_these_criteria_has_opened(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.DraftAsync();
        var text = await DraftingRoom.StartAsync(world);
        await DraftingRoom.AdoptAsync(world, text);
        await world.RunAsync((GiveToEdition give) => give.RunAsync(new(text, edition.Id), world.As(Role.Secretary), Ct));

        var before = await ShowAsync(world, text);
        await builder.MoveAsync(edition.Id, EditionPhase.Nominating);
        var after = await ShowAsync(world, text);

        Assert.False(before.IsError);
        Assert.Equal(nameof(LandscapeErrors.ImpactAfterOpening), after.Error.Code);
    }

    private static Task<Result<WeightImpact>> ShowAsync(World world, TextId text) => world.RunAsync((ShowWeightImpact show) => show.RunAsync(new(text, [50, 50]), world.As(Role.Delegate), Ct));
}
