using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Scoring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Scoring;

public sealed class SubmitScoreTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_draft_then_a_score_then_a_revision_are_three_versions(Engine engine)
    {
        await using var review = await ReadyAsync(engine);
        var row = (await review.OwnAsync(review.Judge(2)))[0];

        await review.ScoreAsync(review.Judge(2), row.Assignment, 3, 3, final: false);
        var drafted = (await review.OwnAsync(review.Judge(2)))[0].State;
        await review.ScoreAsync(review.Judge(2), row.Assignment, 4, 4);
        await review.ScoreAsync(review.Judge(2), row.Assignment, 5, 4);

        Assert.Equal(SheetState.Draft, drafted);
        Assert.Equal(SheetState.HandedIn, (await review.OwnAsync(review.Judge(2)))[0].State);
        var versions = await review.World.QueryAsync(db => db.Set<ScoreSheet>().Include(s => s.Marks).OrderBy(s => s.Version).ToListAsync());
        Assert.Equal([(1, false, 3), (2, true, 4), (3, true, 5)], versions.Select(s => (s.Version, s.IsFinal, s.Marks.Single(m => m.Criterion == review.Criteria[0]).Value)));
        Assert.Equal(["review.score-drafted", "review.score-submitted", "review.score-submitted"], (await review.ActNamesAsync()).Where(n => n.StartsWith("review.score-", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_mark_off_the_scale_is_refused_and_the_criterion_named(Engine engine)
    {
        await using var review = await ReadyAsync(engine);
        var row = (await review.OwnAsync(review.Judge(2)))[0];

        var scored = await review.ScoreAsync(review.Judge(2), row.Assignment, 4, 6);

        Assert.Equal(nameof(ReviewErrors.MarkOffScale), scored.Error.Code);
        Assert.Contains("Reach", scored.Error.Message, StringComparison.Ordinal);
        Assert.Equal($"Marks[{review.Criteria[1]}]", scored.Error.Place);
    }

    [Fact]
    public async Task A_mark_that_is_missing_or_a_reason_that_is_missing_is_refused()
    {
        await using var review = await ReadyAsync(Engine.Sqlite);
        var row = (await review.OwnAsync(review.Judge(2)))[0];

        var gap = await SubmitAsync(review, row.Assignment, new() { [review.Criteria[0]] = 3 }, "Because.");
        var silent = await SubmitAsync(review, row.Assignment, new() { [review.Criteria[0]] = 3, [review.Criteria[1]] = 3 }, " ");

        Assert.Equal(nameof(ReviewErrors.MarkMissing), gap.Error.Code);
        Assert.Equal(nameof(ReviewErrors.JustificationNeeded), silent.Error.Code);
    }

    [Fact]
    public async Task Nobody_scores_what_another_judge_reads()
    {
        await using var review = await ReadyAsync(Engine.Sqlite);
        var row = (await review.OwnAsync(review.Judge(2)))[0];

        Assert.Equal(nameof(ReviewErrors.NoSuchAssignment), (await review.ScoreAsync(review.Judge(3), row.Assignment, 3, 3)).Error.Code);
    }

    [Fact]
    public async Task Scores_are_taken_until_the_deadline_and_not_a_moment_later()
    {
        await using var review = await ReadyAsync(Engine.Sqlite);
        var row = (await review.OwnAsync(review.Judge(2)))[0];

        review.World.Clock.Advance(TimeSpan.FromDays(20));
        var last = await review.ScoreAsync(review.Judge(2), row.Assignment, 3, 3);
        review.World.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await review.ScoreAsync(review.Judge(2), row.Assignment, 4, 4);

        Assert.False(last.IsError);
        Assert.Equal(nameof(ReviewErrors.ScoringClosed), late.Error.Code);
    }

    [Fact]
    public async Task A_judge_reads_the_evidence_without_contested_lines()
    {
        await using var review = await ReadyAsync(Engine.Sqlite);
        var row = (await review.OwnAsync(review.Judge(2)))[0];

        var read = (await review.World.RunAsync((ReadForScoring reading) => reading.RunAsync(row.Assignment, review.Judge(2), Ct))).Value;

        Assert.Single(Assert.Single(read.Nomination.Claims).Evidence);
        Assert.Equal("Outstanding", read.Edition.Criteria[0].Anchors[5]);
        Assert.Null(read.Closed);
    }

    [Fact]
    public void The_ledgers_commitment_depends_on_the_marks_and_on_the_salt()
    {
        var marks = new Dictionary<CriterionId, int> { [CriterionId.From(Guid.Empty)] = 3 };

        Assert.Equal(ScoreRules.Commitment("salt", marks, "why"), ScoreRules.Commitment("salt", marks, "why"));
        Assert.NotEqual(ScoreRules.Commitment("salt", marks, "why"), ScoreRules.Commitment("other", marks, "why"));
        Assert.NotEqual(ScoreRules.Commitment("salt", marks, "why"), ScoreRules.Commitment("salt", new Dictionary<CriterionId, int> { [CriterionId.From(Guid.Empty)] = 4 }, "why"));
    }

    private static async Task<ReviewWorld> ReadyAsync(Engine engine)
    {
        var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        await review.AssignAsync();
        return review;
    }

    private static Task<Result<SubmitScore.Output>> SubmitAsync(ReviewWorld review, AssignmentId assignment, Dictionary<CriterionId, int> marks, string why) =>
        review.World.RunAsync((SubmitScore submit) => submit.RunAsync(new(assignment, marks, why), review.Judge(2), Ct));
}
