using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Meeting;
using Palmares.Review.Panels;
using Palmares.Review.Results;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Meeting;

public sealed class HoldMeetingTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_meeting_works_with_frozen_results_and_its_minutes_hold_what_was_moved(Engine engine)
    {
        await using var review = await ScoredAsync(engine);
        var judges = (await ReadPanelAsync(review)).ToDictionary(m => m.Name, m => m.Id!.Value);

        var few = await OpenAsync(review, [judges["Judge 1"], judges["Judge 2"]]);
        var opened = await OpenAsync(review, [.. judges.Values]);
        var twice = await OpenAsync(review, [.. judges.Values]);
        var frozen = (await ReadAsync(review, review.Secretary)).Orders.Single();
        var before = await AgendaAsync(review);
        await review.CalibrateAsync(seed: 99);
        var after = await ReadAsync(review, review.Secretary);
        var sent = await review.World.RunAsync((SendRecommendation send) => send.RunAsync(new(review.Edition), review.Secretary, Ct));

        Assert.Equal(nameof(ReviewErrors.TooFewPresent), few.Error.Code);
        Assert.False(opened.IsError);
        Assert.Equal(nameof(ReviewErrors.MeetingOpenAlready), twice.Error.Code);
        Assert.Matches("^[0-9a-f]{64}$", frozen.Hash);
        Assert.Equal(frozen with { Newer = true }, after.Orders.Single());
        Assert.Equal(before, await AgendaAsync(review));
        Assert.Equal(nameof(ReviewErrors.MeetingHolds), sent.Error.Code);
        await MoveAsync(review, judges);
        Assert.Equal(
            ["review.meeting-opened", "review.item-called", "review.motion-recorded", "review.meeting-closed"],
            (await review.ActNamesAsync()).Where(n => n.StartsWith("review.m", StringComparison.Ordinal) || n == "review.item-called"));
    }

    /// <summary>Judge 1, who is in the chair, leaves for R-06.</summary>
    private static async Task MoveAsync(ReviewWorld review, Dictionary<string, JudgeId> judges)
    {
        var last = review.Nominations[5];
        RecordMotion.Input Motion(JudgeId by, int yes, int no) => new(review.Edition, last, by, "That it be among the laureates.", yes, no, 1, new Dictionary<JudgeId, string> { [judges["Judge 4"]] = "Too early." });
        Task<Result<MotionId>> RecordAsync(RecordMotion.Input input, Actor by) => review.World.RunAsync((RecordMotion record) => record.RunAsync(input, by, Ct));

        var called = await review.World.RunAsync((CallItem call) => call.RunAsync(new(review.Edition, last), review.Secretary, Ct));
        var byLeaving = await RecordAsync(Motion(judges["Judge 1"], 2, 1), review.Secretary);
        var tooMany = await RecordAsync(Motion(judges["Judge 2"], 3, 1), review.Secretary);
        var tooFew = await RecordAsync(Motion(judges["Judge 2"], 1, 0), review.Secretary);
        var byChair = await RecordAsync(Motion(judges["Judge 2"], 2, 1), review.Chair);
        var recorded = await RecordAsync(Motion(judges["Judge 2"], 2, 1), review.Secretary);
        var chair = await ReadAsync(review, review.Chair);
        var secretary = await ReadAsync(review, review.Secretary);
        await review.World.RunAsync((CloseMeeting close) => close.RunAsync(new(review.Edition), review.Secretary, Ct));

        Assert.False(called.IsError);
        Assert.Equal(
            [nameof(ReviewErrors.MoverNotThere), nameof(ReviewErrors.TooManyVotes), nameof(ReviewErrors.TooFewVotes), nameof(ReviewErrors.NoSuchNomination)],
            new[] { byLeaving, tooMany, tooFew, byChair }.Select(refused => refused.Error.Code));
        Assert.False(recorded.IsError, recorded.IsError ? recorded.Error.Message : "");
        Assert.Equal(("R-06", "Judge 2", true, "Judge 4"), (secretary.Motions[0].Number, secretary.Motions[0].MovedBy, secretary.Motions[0].Carried, secretary.Motions[0].Reservations[0].Name));
        Assert.Equal(("R-06", "Judge 1"), (secretary.Current, Assert.Single(secretary.Leaving)));
        Assert.Equal((null, true, 0, (string?)null), (chair.Current, chair.CurrentHidden, chair.Motions.Count, chair.Orders.Single().Hash));
        Assert.False((await ReadAsync(review, review.Secretary)).IsOpen);
    }

    private static async Task<ReviewWorld> ScoredAsync(Engine engine)
    {
        var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[5], ConflictKind.Family, "A sister."), review.Chair, Ct));
        await review.AssignAsync();
        await review.ScoreAllAsync();
        await review.MoveToAsync(EditionPhase.Deciding);
        await review.CalibrateAsync();
        return review;
    }

    private static Task<Result<SittingId>> OpenAsync(ReviewWorld review, IReadOnlyList<JudgeId> present) =>
        review.World.RunAsync((OpenMeeting open) => open.RunAsync(new(review.Edition, present), review.Secretary, Ct));

    private static async Task<ReadSitting.View> ReadAsync(ReviewWorld review, Actor by) =>
        (await review.World.RunAsync((ReadSitting read) => read.RunAsync(review.Edition, by, Ct))).Value!;

    private static async Task<IReadOnlyList<string>> AgendaAsync(ReviewWorld review) =>
        [.. (await review.World.RunAsync((ShowMeeting show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value.Sections.SelectMany(s => s.Items).Select(i => $"{i.Number} {i.Set}")];

    private static async Task<IReadOnlyList<Member>> ReadPanelAsync(ReviewWorld review) =>
        (await review.World.RunAsync((ShowPanel show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value.Members;
}
