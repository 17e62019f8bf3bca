using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Panels;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Assigning;

/// <summary>Regions and expertise: judges 2 and 4 are of Region North, 1, 3 and 5 of Region South.</summary>
public sealed class MoreRulesTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Judges_of_each_nomination_come_from_the_regions_asked_for_also_after_a_change_by_hand(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        var ruled = await RuleAsync(review, new MoreRules(PerRegion: 2, Regions: 2));

        await review.AssignAsync();
        var rows = (await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value.Rows;
        var prices = (await review.World.RunAsync((PriceRules price) => price.RunAsync(review.Edition, review.Secretary, Ct))).Value;
        var two = rows.First(row => South(row) == 2);
        var weighed = (await review.World.RunAsync((WeighChange weigh) => weigh.RunAsync(review.Edition, two.Nomination, review.Secretary, Ct))).Value;
        var third = weighed.Others.Single(c => c.Name is "Judge 1" or "Judge 3" or "Judge 5");

        Assert.False(ruled.IsError);
        Assert.All(rows, row => Assert.InRange(South(row), 1, 2));
        Assert.Equal(nameof(ReviewErrors.RegionTwice), third.Against?.Code);
        Assert.Equal([AssignmentRule.PerRegion, AssignmentRule.Regions], prices.Rows.Select(r => r.Rule).Where(r => r is AssignmentRule.PerRegion or AssignmentRule.Regions or AssignmentRule.Experts));
    }

    [Fact]
    public async Task What_no_assignment_can_keep_is_refused_in_words_and_so_is_a_rule_out_of_range()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();

        var offered = await RuleAsync(review, new MoreRules(Regions: 4));
        var none = await RuleAsync(review, new MoreRules(PerRegion: 0));
        var experts = await RuleAsync(review, new MoreRules(Experts: 9));
        await RuleAsync(review, new MoreRules(Regions: 3));
        var proposed = await review.World.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(review.Edition), review.Secretary, Ct));

        Assert.Equal(["Regions", "PerRegion", "Experts"], new[] { offered, none, experts }.Select(refused => refused.Error.Place));
        Assert.Equal(nameof(ReviewErrors.Infeasible), proposed.Error.Code);
        Assert.Contains("R-0", proposed.Error.Message, StringComparison.Ordinal);
    }

    private static int South(ShowAssignment.Row row) => row.Judges.Count(j => j.JudgeName is "Judge 1" or "Judge 3" or "Judge 5");

    private static Task<Result<Done>> RuleAsync(ReviewWorld review, MoreRules rules) =>
        review.World.RunAsync((ChangePanel change) => change.RunAsync(new(review.Edition, More: rules), review.Secretary, Ct));
}
