using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Scoring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Scoring;

public sealed class AbstainTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_judge_who_abstains_gives_a_reason_reads_it_no_more_and_leaves_a_gap_that_is_seen()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.AssignAsync();
        var judge = review.Judge(2);
        var own = await review.OwnAsync(judge);
        await review.ScoreAsync(judge, own[1].Assignment, 3, 3);

        var silent = await AbstainAsync(review, own[0].Assignment, " ");
        var late = await AbstainAsync(review, own[1].Assignment, "Too far from what I know.");
        var others = await review.World.RunAsync((Abstain abstain) => abstain.RunAsync(new(own[0].Assignment, "Not mine."), review.Judge(3), Ct));
        var given = await AbstainAsync(review, own[0].Assignment, "Too far from what I know.");
        var shown = (await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value;
        var log = (await review.World.RunAsync((ListAssignmentChanges list) => list.RunAsync(review.Edition, review.Secretary, Ct))).Value;

        Assert.Equal(
            [nameof(ReviewErrors.ReasonNeeded), nameof(ReviewErrors.AbstentionLate), nameof(ReviewErrors.NoSuchAssignment)], new[] { silent, late, others }.Select(refused => refused.Error.Code));
        Assert.False(given.IsError);
        Assert.DoesNotContain(await review.OwnAsync(judge), row => row.Number == own[0].Number);
        Assert.Equal(1, shown.Rows.Single(row => row.Number == own[0].Number).Short);
        Assert.Equal((AssignmentStep.Abstained, own[0].Number, "Judge 2", "Too far from what I know."), (log[0].Step, log[0].Number, log[0].TakenOff, log[0].Reason));
        Assert.Contains("review.judge-abstained", await review.ActNamesAsync());
    }

    private static Task<Palmares.Kernel.Result<Palmares.Kernel.Done>> AbstainAsync(ReviewWorld review, AssignmentId assignment, string reason) =>
        review.World.RunAsync((Abstain abstain) => abstain.RunAsync(new(assignment, reason), review.Judge(2), Ct));
}
