using Palmares.Awards;
using Palmares.Judging.Lotteries;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Lotteries;
using Palmares.Review.Meeting;
using Palmares.Review.Panels;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Lotteries;

public sealed class DrawingLots
{
    private const string Secret = "four words nobody guesses", Clause = "Rules of 2026, clause 9";
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_lottery_is_committed_before_judges_read_and_drawn_once_in_the_open_meeting(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine, phase: EditionPhase.Screening);
        var committed = await CommitAsync(review, Secret, LotteryRule.Snsf);
        var twice = await CommitAsync(review, Secret, LotteryRule.Snsf);
        await review.MoveToAsync(EditionPhase.Reviewing);
        await ScoredAsync(review);
        var shut = await DrawAsync(review, Secret);
        await OpenAsync(review);
        var other = await DrawAsync(review, Secret + ".");
        var before = (await ReadAsync(review, review.Secretary))!;
        var drawn = await DrawAsync(review, Secret);
        var again = await DrawAsync(review, Secret);
        var after = (await ReadAsync(review, review.Secretary))!;

        Assert.Equal(LotterySeed.Commitment(Secret), committed.Value);
        Assert.Equal(
            [nameof(ReviewErrors.LotteryCommitted), nameof(ReviewErrors.NoMeeting), nameof(ReviewErrors.LotterySecretDiffers), nameof(ReviewErrors.LotteryDrawn)],
            new[] { twice.IsError ? twice.Error.Code : "", shut.Error.Code, other.Error.Code, again.Error.Code });
        Assert.False(drawn.IsError, drawn.IsError ? drawn.Error.Message : "");
        Assert.Equal((null, null, Secret), (before.Secret, before.Categories.Single().Lots, after.Secret));
        var category = after.Categories.Single();
        Assert.Equal(category.Category.Quota, category.Lots!.Count(lot => lot.Taken));
        Assert.Equal(category.Category.Quota, category.Lots!.Sum(lot => lot.Probability), 9);
        Assert.Equal(LotterySeed.Seed(Secret, category.Category.Id), category.Seed);
        Assert.All(category.Lots!.Where(lot => lot.Probability >= 1), lot => Assert.True(lot.Taken));
        Assert.All(category.Lots!.Where(lot => lot.Probability <= 0), lot => Assert.False(lot.Taken));
        Assert.Equal(["review.lottery-committed", "review.lottery-drawn"], (await review.ActNamesAsync()).Where(name => name.StartsWith("review.lottery", StringComparison.Ordinal)));
        Assert.DoesNotContain((await review.World.ActsAsync()), act => act.Payload.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_drawn_is_what_the_engine_gives_anybody_who_has_secret_and_results()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, phase: EditionPhase.Nominating);
        await CommitAsync(review, Secret, LotteryRule.Snsf);
        await review.MoveToAsync(EditionPhase.Reviewing);
        await ScoredAsync(review);
        await OpenAsync(review);
        await DrawAsync(review, Secret);
        var drawn = (await ReadAsync(review, review.Secretary))!.Categories.Single();
        var ranking = (await review.World.RunAsync((ReadRanking read) => read.RunAsync(review.Edition, review.Secretary, Ct))).Value.Categories.Single();

        // The draw goes through the nominations in the order of their ids; equal intervals would tie by it.
        var ids = review.Nominations.Select((id, at) => (Id: id, Number: $"R-{at + 1:00}")).ToDictionary(one => one.Number, one => one.Id);
        var again = Lottery.Of([.. ranking.Lines.Select(line => new WorthInterval(ids[line.Number].ToString(), -line.Figures.RankHigh90!.Value, -line.Figures.RankLow90!.Value, -line.Figures.ExpectedRank!.Value))], drawn.Category.Quota, LotteryRule.Snsf, LotterySeed.Seed(Secret, drawn.Category.Id));

        Assert.Equal(
            again.Chances.Select(chance => (chance.Id, chance.Probability, chance.Taken)).Order(),
            drawn.Lots!.Select(lot => (ids[lot.Number].ToString(), lot.Probability, lot.Taken)).Order());
    }

    [Fact]
    public async Task Nobody_with_a_conflict_draws_in_a_category_or_sees_its_draw()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, phase: EditionPhase.Screening);
        await CommitAsync(review, Secret, LotteryRule.Snsf);
        await review.MoveToAsync(EditionPhase.Reviewing);
        await review.FormPanelAsync();
        await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[5], ConflictKind.Family, "A sister."), review.Chair, Ct));
        await ScoredAsync(review, formed: true);
        await OpenAsync(review);

        var byChair = await review.World.RunAsync((DrawLottery draw) => draw.RunAsync(new(review.Edition, review.Category, Secret), review.Chair, Ct));
        await DrawAsync(review, Secret);
        var drawnByChair = await review.World.RunAsync((DrawLottery draw) => draw.RunAsync(new(review.Edition, review.Category, Secret), review.Chair, Ct));
        var seen = (await ReadAsync(review, review.Chair))!.Categories.Single();

        Assert.Equal((nameof(ReviewErrors.LotteryConflicted), nameof(ReviewErrors.LotteryConflicted)), (byChair.Error.Code, drawnByChair.Error.Code));
        Assert.Equal((true, null, null), (seen.Hidden, seen.Lots, seen.Seed));
    }

    [Fact]
    public async Task A_lottery_without_a_rule_with_a_short_secret_or_too_late_is_refused()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, phase: EditionPhase.Screening);

        var nowhere = await review.World.RunAsync((CommitLottery commit) => commit.RunAsync(new(review.Edition, LotteryRule.Merit, " ", Secret), review.Secretary, Ct));
        var brief = await CommitAsync(review, "guess", LotteryRule.Merit);
        // The tests' installation has no solver for linear programmes; the product has.
        var unsolvable = await CommitAsync(review, Secret, LotteryRule.Merit);
        var byJudge = await review.World.RunAsync((CommitLottery commit) => commit.RunAsync(new(review.Edition, LotteryRule.Merit, Clause, Secret), review.Judge(2), Ct));
        await review.MoveToAsync(EditionPhase.Reviewing);
        var late = await CommitAsync(review, Secret, LotteryRule.Merit);

        Assert.Equal(
            [nameof(ReviewErrors.LotteryRuleNeeded), nameof(ReviewErrors.LotterySecretNeeded), nameof(ReviewErrors.LotteryUnsolvable), nameof(ReviewErrors.LotteryLate)], new[] { nowhere, brief, unsolvable, late }.Select(one => one.Error.Code));
        Assert.Equal(ErrorKind.Forbidden, byJudge.Error.Kind);
        Assert.Null(await ReadAsync(review, review.Secretary));
        Assert.Equal("Enter a secret of 16 to 200 characters.", brief.Error.Message);
    }

    private static async Task ScoredAsync(ReviewWorld review, bool formed = false)
    {
        if (!formed)
            await review.FormPanelAsync();
        await review.AssignAsync();
        await review.ScoreAllAsync();
        await review.MoveToAsync(EditionPhase.Deciding);
        await review.CalibrateAsync();
    }

    private static async Task OpenAsync(ReviewWorld review)
    {
        var members = (await review.World.RunAsync((ShowPanel show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value.Members;
        Assert.False((await review.World.RunAsync((OpenMeeting open) => open.RunAsync(new(review.Edition, [.. members.Select(one => one.Id!.Value)]), review.Secretary, Ct))).IsError);
    }

    private static Task<Result<string>> CommitAsync(ReviewWorld review, string secret, LotteryRule rule) =>
        review.World.RunAsync((CommitLottery commit) => commit.RunAsync(new(review.Edition, rule, Clause, secret), review.Secretary, Ct));

    private static Task<Result<Done>> DrawAsync(ReviewWorld review, string secret) =>
        review.World.RunAsync((DrawLottery draw) => draw.RunAsync(new(review.Edition, review.Category, secret), review.Secretary, Ct));

    private static async Task<ReadLottery.View?> ReadAsync(ReviewWorld review, Actor by) => (await review.World.RunAsync((ReadLottery read) => read.RunAsync(review.Edition, by, Ct))).Value;
}
