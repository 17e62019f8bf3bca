using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Meeting;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Meeting;

public sealed class AgendaTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Members_leave_as_seldom_as_possible_in_the_proposed_order_and_the_chair_takes_it(Engine engine)
    {
        await using var review = await DecidingAsync(engine, (2, 0), (2, 2), (3, 4));

        var before = await ShowAsync(review, review.Secretary);
        var taken = await TakeAsync(review, [.. before.Proposed.Lines.Select(line => line.Nomination)], review.Chair);
        var after = await ShowAsync(review, review.Secretary);

        // Judge 2 leaves for, judge 3 for R-05: at least once each.
        Assert.Equal((0, 2, 2, true), (before.Version, before.Proposed.Leavings, before.LowerBound, before.Exact));
        Assert.True(before.Now.Leavings > 2, "as listed judge 2 goes out twice");
        Assert.False(taken.IsError);
        Assert.Equal((1, 2), (after.Version, after.Now.Leavings));
        Assert.Equal(before.Proposed.Lines.Select(line => line.Number), after.Now.Lines.Select(line => line.Number));
        Assert.Equal(["Judge 2", "Judge 3"], after.Now.Lines.SelectMany(line => line.Goes).Order(StringComparer.Ordinal));
        Assert.Contains("review.order-taken", await review.ActNamesAsync());
    }

    [Fact]
    public async Task Who_leads_may_set_another_order_of_all_nominations_and_no_other()
    {
        await using var review = await DecidingAsync(Engine.Sqlite, (2, 0));
        NominationId[] own = [.. review.Nominations.Reverse()];

        var set = await TakeAsync(review, own, review.Secretary);
        var short1 = await TakeAsync(review, own[1..], review.Secretary);
        var twice = await TakeAsync(review, [.. own, own[0]], review.Secretary);
        var judge = await TakeAsync(review, own, review.Judge(2));
        var shown = await ShowAsync(review, review.Secretary);

        Assert.False(set.IsError);
        Assert.Equal(own, shown.Now.Lines.Select(line => line.Nomination));
        Assert.Equal((nameof(ReviewErrors.OrderIncomplete), nameof(ReviewErrors.NoSuchNomination), nameof(KernelErrors.NotPermitted)), (short1.Error.Code, twice.Error.Code, judge.Error.Code));
        Assert.Contains("R-06", short1.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_for_a_conflicted_chair_does_not_hang_on_what_is_hidden()
    {
        await using var review = await DecidingAsync(Engine.Sqlite, (1, 3), (2, 0), (2, 2));
        await using var other = await DecidingAsync(Engine.Sqlite, (1, 3), (2, 0), (2, 2), (4, 3), (5, 3));

        var one = await ShowAsync(review, review.Chair);
        var two = await ShowAsync(other, other.Chair);

        Assert.DoesNotContain(one.Proposed.Lines, line => line.Number == "R-04");
        Assert.Equal(
            one.Proposed.Lines.Select(line => (line.Number, string.Join(',', line.Goes), string.Join(',', line.Returns))),
            two.Proposed.Lines.Select(line => (line.Number, string.Join(',', line.Goes), string.Join(',', line.Returns))));
        Assert.Equal((one.Proposed.Leavings, one.LowerBound, one.Now.Leavings), (two.Proposed.Leavings, two.LowerBound, two.Now.Leavings));
    }

    [Fact]
    public async Task What_the_secretary_placed_and_the_chair_must_not_know_stays_when_the_chair_sets_an_order()
    {
        await using var review = await DecidingAsync(Engine.Sqlite, (1, 3));
        await TakeAsync(review, [.. review.Nominations.Reverse()], review.Secretary);

        var set = await TakeAsync(review, [.. review.Nominations.Where((_, at) => at != 3)], review.Chair);
        var secretary = await ShowAsync(review, review.Secretary);

        Assert.False(set.IsError);
        Assert.Equal(["R-01", "R-02", "R-03", "R-05", "R-06", "R-04"], secretary.Now.Lines.Select(line => line.Number));
    }

    /// <param name="conflicts">Judge by number, nomination by position.</param>
    private static async Task<ReviewWorld> DecidingAsync(Engine engine, params (int Judge, int Nomination)[] conflicts)
    {
        var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync(judges: 6);
        foreach (var (judge, nomination) in conflicts)
            Assert.False((await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[nomination], ConflictKind.Family, "A sister."), review.Judge(judge), Ct))).IsError);
        await review.AssignAsync();
        await review.ScoreAllAsync(judges: 6, score: (_, _) => 3);
        await review.MoveToAsync(EditionPhase.Deciding);
        await review.CalibrateAsync();
        return review;
    }

    private static async Task<ShowAgenda.View> ShowAsync(ReviewWorld review, Actor by) =>
        (await review.World.RunAsync((ShowAgenda show) => show.RunAsync(review.Edition, whole: false, by, Ct))).Value;

    private static Task<Result<AgendaId>> TakeAsync(ReviewWorld review, IReadOnlyList<NominationId> order, Actor by) =>
        review.World.RunAsync((TakeOrder take) => take.RunAsync(new(review.Edition, order), by, Ct));
}
