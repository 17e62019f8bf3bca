using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Assigning;

public sealed class AssigningTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_assignment_is_unseen_by_judges_until_it_is_released(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();

        await review.AssignAsync(release: false);
        var before = await review.OwnAsync(review.Judge(2));
        await review.World.RunAsync((ReleaseAssignment release) => release.RunAsync(new(review.Edition), review.Secretary, Ct));
        var after = await review.OwnAsync(review.Judge(2));

        Assert.Empty(before);
        Assert.NotEmpty(after);
        Assert.Equal(["review.assignment-proposed", "review.assignment-released"], (await review.ActNamesAsync()).Where(n => n.StartsWith("review.assignment", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_panel_and_seed_give_the_same_assignment_with_its_proof(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();

        await review.AssignAsync(release: false);
        var first = await ShowAsync(review, review.Secretary);
        await review.AssignAsync(release: false);
        var second = await ShowAsync(review, review.Secretary);

        Assert.Equal((1, 2), (first.Version, second.Version));
        Assert.Equal(first.Proof, second.Proof);
        Assert.True(first.Proof!.Bound >= first.Proof.Total);
        Assert.Equal(first.Rows.SelectMany(r => r.Judges), second.Rows.SelectMany(r => r.Judges));
        Assert.All(first.Rows, row => Assert.Equal((3, 0), (row.Judges.Count, row.Short)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_pair_is_changed_by_hand_but_never_onto_a_conflict(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        await DeclareAsync(review, 2, 0);
        await review.AssignAsync();
        var row = (await ShowAsync(review, review.Secretary)).Rows[0];
        var loads = (await ShowAsync(review, review.Secretary)).Loads;
        var conflicted = loads.Single(l => l.Name == "Judge 2").Judge;
        var free = loads.First(l => l.Judge != conflicted && row.Judges.All(p => p.Judge != l.Judge)).Judge;

        var refused = await ChangeAsync(review, row.Judges[0].Judge, conflicted);
        var changed = await ChangeAsync(review, row.Judges[0].Judge, free);

        Assert.DoesNotContain(row.Judges, p => p.Judge == conflicted);
        Assert.Equal(nameof(ReviewErrors.JudgeConflicted), refused.Error.Code);
        Assert.False(changed.IsError);
        var after = (await ShowAsync(review, review.Secretary)).Rows[0];
        Assert.Contains(after.Judges, p => p.Judge == free && p.ByHand == "Travelling.");
        Assert.Contains("review.reassigned", await review.ActNamesAsync());
    }

    [Fact]
    public async Task Too_few_judges_are_told_in_numbers_of_nominations()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, nominations: 2);
        await review.FormPanelAsync(judges: 2, reviews: 3);

        var proposed = await review.World.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(review.Edition), review.Secretary, Ct));

        Assert.Equal(nameof(ReviewErrors.Infeasible), proposed.Error.Code);
        Assert.Contains("R-0", proposed.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_older_than_a_conflict_is_not_released()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.AssignAsync(release: false);
        review.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await DeclareAsync(review, 2, 0);

        var released = await review.World.RunAsync((ReleaseAssignment release) => release.RunAsync(new(review.Edition), review.Secretary, Ct));

        Assert.Equal(nameof(ReviewErrors.ProposalStale), released.Error.Code);
    }

    [Fact]
    public async Task A_change_by_hand_is_weighed_before_and_logged_after_and_every_rule_has_its_price()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await DeclareAsync(review, 2, 0);
        await review.AssignAsync();

        var weighed = (await review.World.RunAsync((WeighChange weigh) => weigh.RunAsync(review.Edition, review.Nominations[0], review.Secretary, Ct))).Value;
        var (from, to) = (weighed.Now[0], weighed.Others.First(c => c.Against is null));
        var changed = await ChangeAsync(review, from.Judge, to.Judge);
        var log = (await review.World.RunAsync((ListAssignmentChanges list) => list.RunAsync(review.Edition, review.Secretary, Ct))).Value;
        var unseen = await review.World.RunAsync((PriceRules price) => price.RunAsync(review.Edition, review.World.As(Role.Chair, "judge-2"), Ct));
        var prices = (await review.World.RunAsync((PriceRules price) => price.RunAsync(review.Edition, review.Secretary, Ct))).Value;

        Assert.Equal(nameof(ReviewErrors.JudgeConflicted), weighed.Others.Single(c => c.Name == "Judge 2").Against!.Code);
        Assert.Equal((3, 2), (weighed.Now.Count, weighed.Others.Count));
        Assert.False(changed.IsError);
        Assert.Equal([AssignmentStep.ChangedByHand, AssignmentStep.Released, AssignmentStep.Proposed], log.Select(e => e.Step));
        Assert.Equal(("R-01", from.Name, to.Name, "Travelling."), (log[0].Number, log[0].TakenOff, log[0].PutOn, log[0].Reason));
        Assert.Equal(to.Fit, (await ShowAsync(review, review.Secretary)).Rows[0].Judges.Single(p => p.Judge == to.Judge).Affinity);
        Assert.All(prices.Rows, row => Assert.True(row.Total >= prices.Total - 1e-9 && row.Cost >= 0));
        Assert.Equal(nameof(ReviewErrors.TotalsUnseen), unseen.Error.Code);
    }

    [Fact]
    public async Task A_load_of_what_the_viewer_may_not_see_is_not_told_by_a_refusal()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, nominations: 4);
        await review.FormPanelAsync(judges: 4, reviews: 3, max: 3);
        await DeclareAsync(review, 1, 1);
        await review.AssignAsync();

        var bySecretary = (await review.World.RunAsync((WeighChange weigh) => weigh.RunAsync(review.Edition, review.Nominations[0], review.Secretary, Ct))).Value.Others.Single();
        var byChair = (await review.World.RunAsync((WeighChange weigh) => weigh.RunAsync(review.Edition, review.Nominations[0], review.Chair, Ct))).Value;
        var put = await review.World.RunAsync((Reassign reassign) => reassign.RunAsync(
            new(review.Edition, review.Nominations[0], byChair.Now[0].Judge, byChair.Others.Single().Judge, "Travelling."), review.Chair, Ct));

        Assert.Equal((3, nameof(ReviewErrors.OverLoad)), (bySecretary.Reads, bySecretary.Against?.Code));
        Assert.Equal((2, null), (byChair.Others.Single().Reads, byChair.Others.Single().Against));
        Assert.False(put.IsError);
    }

    [Fact]
    public async Task A_rule_that_stands_in_the_way_is_told_from_those_that_do_not()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, nominations: 4);
        await review.FormPanelAsync(judges: 3, reviews: 3, max: 3);

        var prices = (await review.World.RunAsync((PriceRules price) => price.RunAsync(review.Edition, review.Secretary, Ct))).Value;

        Assert.Null(prices.Total);
        Assert.Equal([AssignmentRule.LargestLoads], prices.Rows.Where(r => r.Total is not null).Select(r => r.Rule));
    }

    private static Task<Result<ConflictId>> DeclareAsync(ReviewWorld review, int judge, int nomination) => review.World.RunAsync(
        (DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[nomination], ConflictKind.Family, "A cousin."), review.Judge(judge), Ct));

    private static Task<Result<Done>> ChangeAsync(ReviewWorld review, JudgeId from, JudgeId to) => review.World.RunAsync(
        (Reassign reassign) => reassign.RunAsync(new(review.Edition, review.Nominations[0], from, to, "Travelling."), review.Secretary, Ct));

    private static async Task<ShowAssignment.View> ShowAsync(ReviewWorld review, Actor by) =>
        (await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, by, Ct))).Value;
}
