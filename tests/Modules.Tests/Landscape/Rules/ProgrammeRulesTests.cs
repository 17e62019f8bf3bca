using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Landscape.Rules;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Landscape.Rules;

public sealed class ProgrammeRulesTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public void The_rules_begin_with_the_ten_headings_that_have_to_be_settled() =>
        Assert.Equal(
            ["authority", "owner", "budget-prize", "sponsorship", "quota", "firewall", "conflicts", "publication", "withdrawal", "data-protection"],
            RulesSkeleton.Clauses.Select(clause => clause.Key));

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Approved_rules_are_given_to_an_edition_before_it_opens(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.DraftAsync();
        var text = await DraftingRoom.StartAsync(world, TextKind.ProgrammeRules, [.. RulesSkeleton.Clauses.Select(clause => new ClauseDraft(clause.Key, clause.Heading, $"On {clause.Key}."))]);

        var early = await GiveAsync(world, text, edition.Id);
        await DraftingRoom.AdoptAsync(world, text);
        Assert.False((await GiveAsync(world, text, edition.Id)).IsError);
        await builder.MoveAsync(edition.Id, EditionPhase.Nominating);
        var late = await GiveAsync(world, text, edition.Id);

        Assert.Equal(nameof(LandscapeErrors.NotAdopted), early.Error.Code);
        Assert.Equal(nameof(LandscapeErrors.EditionOpened), late.Error.Code);
        Assert.Contains("landscape.rules-given", (await world.ActsAsync()).Select(act => act.Name));
    }

    private static Task<Result<Done>> GiveAsync(World world, TextId text, EditionId edition) =>
        world.RunAsync((GiveRulesToEdition give) => give.RunAsync(new(text, edition), world.As(Role.Secretary), Ct));
}
