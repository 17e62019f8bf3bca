using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Assigning;

public sealed class ByLotTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_draw_by_lot_keeps_conflicts_and_loads_and_comes_out_again_from_its_seed(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.Family, "A sister."), review.Judge(2), Ct));

        await ProposeAsync(review, AssigningMethod.ByLot, 11);
        var drawn = await ShowAsync(review);
        var again = await RecheckAsync(review);
        await ProposeAsync(review, AssigningMethod.ByLot, 12);
        var other = await ShowAsync(review);
        await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[1], ConflictKind.Family, "A brother."), review.Judge(3), Ct));
        var stale = await RecheckAsync(review);

        Assert.Equal((AssigningMethod.ByLot, 11), (drawn.Method, drawn.Seed));
        Assert.All(drawn.Rows, row => Assert.Equal((3, 0), (row.Judges.Count, row.Short)));
        Assert.DoesNotContain(drawn.Rows[0].Judges, pair => pair.JudgeName == "Judge 2");
        Assert.InRange(drawn.Loads.Max(load => load.Assigned), 4, 5);
        Assert.Equal((true, true), (again.SameInput, again.SamePairs));
        Assert.NotEqual(Names(drawn), Names(other));
        Assert.False(stale.SameInput);
        Assert.Equal([12, 11], (await review.World.RunAsync((ListAssignmentChanges list) => list.RunAsync(review.Edition, review.Secretary, Ct))).Value.Select(entry => entry.Lot));
    }

    [Fact]
    public async Task A_preview_keeps_nothing_but_the_act_that_somebody_looked()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();

        var shown = (await PreviewAsync(review, review.Secretary)).Value;

        Assert.Equal((18, 2), (shown.Pairs, shown.Rows.Count));
        Assert.True(shown.Rows[0].Total >= shown.Rows[1].Total, "the best fits have no smaller total than a draw");
        Assert.All(shown.Rows, row => Assert.Null(row.Common));
        Assert.Equal(nameof(ReviewErrors.NoProposal), (await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Error.Code);
        Assert.Contains("review.assignment-previewed", await review.ActNamesAsync());
    }

    [Fact]
    public async Task Totals_of_a_preview_are_not_for_whoever_has_a_conflict()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.Family, "A sister."), review.Chair, Ct));

        var chair = await PreviewAsync(review, review.Chair);
        var judge = await PreviewAsync(review, review.Judge(2));

        Assert.Equal((nameof(ReviewErrors.TotalsUnseen), nameof(KernelErrors.NotPermitted)), (chair.Error.Code, judge.Error.Code));
        Assert.DoesNotContain("review.assignment-previewed", await review.ActNamesAsync());
    }

    private static IEnumerable<string> Names(ShowAssignment.View view) => view.Rows.SelectMany(row => row.Judges.Select(pair => row.Number + pair.JudgeName));

    private static async Task ProposeAsync(ReviewWorld review, AssigningMethod method, long seed) =>
        Assert.False((await review.World.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(review.Edition, seed, method), review.Secretary, Ct))).IsError);

    private static async Task<ShowAssignment.View> ShowAsync(ReviewWorld review) =>
        (await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value;

    private static async Task<RecheckAssignment.View> RecheckAsync(ReviewWorld review) =>
        (await review.World.RunAsync((RecheckAssignment recheck) => recheck.RunAsync(review.Edition, review.Secretary, Ct))).Value;

    private static Task<Result<PreviewAssignment.View>> PreviewAsync(ReviewWorld review, Actor by) =>
        review.World.RunAsync((PreviewAssignment preview) => preview.RunAsync(new(review.Edition, 4), by, Ct));
}
