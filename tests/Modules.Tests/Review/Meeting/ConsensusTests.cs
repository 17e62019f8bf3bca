using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Meeting;
using Palmares.Review.Panels;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Meeting;

public sealed class ConsensusTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory]
    [InlineData(false, nameof(DeliberationErrors.OpposedMotion))]
    [InlineData(true, null)]
    [InlineData(null, null)]
    public async Task An_opposed_motion_is_recorded_only_where_the_rules_do_not_ask_for_consensus(bool? byVote, string? refused)
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.AssignAsync();
        await review.ScoreAllAsync();
        await review.MoveToAsync(EditionPhase.Deciding);
        await review.CalibrateAsync();
        if (byVote is { } votes)
            await StateAsync(review, votes);
        var members = (await review.World.RunAsync((ShowPanel show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value.Members.Select(m => m.Id!.Value).ToList();
        AwardsBuilder.Ok(await review.World.RunAsync((OpenMeeting open) => open.RunAsync(new(review.Edition, members), review.Secretary, Ct)));

        var opposed = await MoveAsync(review, members[1], against: 1);
        var unopposed = await MoveAsync(review, members[1], against: 0);

        Assert.Equal(refused, opposed.IsError ? opposed.Error.Code : null);
        Assert.False(unopposed.IsError);
    }

    private static Task<Result<MotionId>> MoveAsync(ReviewWorld review, JudgeId mover, int against) => review.World.RunAsync((RecordMotion record) => record.RunAsync(
        new(review.Edition, review.Nominations[2], mover, "That it be among the laureates.", 3, against, 0, new Dictionary<JudgeId, string>()), review.Secretary, Ct));

    private static Task StateAsync(ReviewWorld review, bool byVote) => review.World.RunAsync(async (PalmaresDb db) =>
    {
        db.Set<DueProcess>().Add(new DueProcess { EditionId = review.Edition, ByVote = byVote });
        var acts = new ActLog(db);
        acts.Record(new DueProcessStated(review.Edition, false, byVote, 0, 0, false), Actor.System);
        await db.SaveChangesAsync(Ct);
        return 0;
    });
}
