using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Meeting;
using Palmares.Review.Results;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Results;

public sealed class ResultsTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly JsonSerializerOptions Json = new() { Converters = { new TypedIdJson() } };

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Scores_become_a_recommendation_with_its_recusals(Engine engine)
    {
        await using var review = await ScoredAsync(engine);

        var calibrated = await review.CalibrateAsync();
        var sent = await review.World.RunAsync((SendRecommendation send) => send.RunAsync(new(review.Edition), review.Secretary, Ct));

        Assert.Single(calibrated.Value);
        Assert.False(sent.IsError, sent.IsError ? sent.Error.Message : "");
        var recommendation = await review.World.QueryAsync(db => db.Set<Recommendation>().Include(r => r.Lines).Include(r => r.Recusals).Include(r => r.Seats).SingleAsync());
        Assert.Equal(review.Nominations.ToHashSet(), recommendation.Lines.Select(l => l.NominationId).ToHashSet());
        Assert.Equal((review.Nominations[5], review.Chair.User!.Value), (Assert.Single(recommendation.Recusals).NominationId, recommendation.Recusals[0].UserId));
        Assert.Equal(5, recommendation.Seats.Count);
        Assert.Contains("review.scores-calibrated", await review.ActNamesAsync());
        Assert.Contains("review.recommendation-sent", await review.ActNamesAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_scores_and_seed_give_the_same_numbers(Engine engine)
    {
        await using var review = await ScoredAsync(engine);

        await review.CalibrateAsync(seed: 7);
        var first = await LinesAsync(review);
        await review.CalibrateAsync(seed: 7);
        var second = await LinesAsync(review);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Nothing_is_computed_or_shown_while_scoring_is_open()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();

        var calibrated = await review.CalibrateAsync();
        var seen = await review.World.RunAsync((ReadRanking read) => read.RunAsync(review.Edition, review.Chair, Ct));

        Assert.Equal(nameof(ReviewErrors.ScoringStillOpen), calibrated.Error.Code);
        Assert.Equal(nameof(ReviewErrors.ScoringStillOpen), seen.Error.Code);
    }

    [Fact]
    public async Task How_judges_use_the_scale_is_for_the_chair_alone()
    {
        await using var review = await ScoredAsync(Engine.Sqlite);
        await review.CalibrateAsync();

        var chair = (await review.World.RunAsync((ReadRanking read) => read.RunAsync(review.Edition, review.Chair, Ct))).Value;
        var secretary = (await review.World.RunAsync((ReadRanking read) => read.RunAsync(review.Edition, review.Secretary, Ct))).Value;

        Assert.NotEmpty(chair.Categories[0].Uses);
        Assert.Empty(secretary.Categories[0].Uses);
    }

    [Fact]
    public async Task Figures_are_explained_by_the_judges_use_of_the_scale_and_shaken()
    {
        // Judge 3 marks two points lower than the rest; the panel otherwise agrees.
        await using var review = await ScoredAsync(Engine.Sqlite, (number, judge) => Math.Clamp(number[^1] - '1' + 2 - (judge == 3 ? 2 : 0), 0, 5));
        await review.CalibrateAsync();

        var why = Assert.Single((await review.World.RunAsync((ExplainResults explain) => explain.RunAsync(review.Edition, review.Secretary, Ct))).Value);
        var read = (await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value;

        var strict = read.Rows.Where(r => r.Judges.Any(j => j.JudgeName == "Judge 3")).Select(r => r.Number).ToHashSet();
        Assert.All(why.Lines, line => Assert.Equal(strict.Contains(line.Number), line is { Stricter: >= 1, Leniency: < 0 }));
        Assert.All(why.Lines, line => Assert.InRange(line.KeptPlaces, 0, 1));
        Assert.Equal((0, 1), (why.Lines[0].KeptPlaces, why.Lines[5].KeptPlaces));
        Assert.All(why.Lines, line => Assert.True(line.WithoutLow <= line.WithoutHigh));
        Assert.InRange(why.Alpha!.Value, why.AlphaLow!.Value, why.AlphaHigh!.Value);
        Assert.Equal([ComparedMethod.RawMeans, ComparedMethod.Calibrated, ComparedMethod.JudgesOrders], why.Methods.Select(m => m.Kind));
        Assert.Equal(why.Disagree, why.Methods.Any(m => !m.Within.SequenceEqual(why.Methods[0].Within)));
    }

    /// <summary>The promise that a conflict hides: two worlds that differ only in the hidden scores look the same to the byte.</summary>
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_conflicted_chair_cannot_tell_two_worlds_apart_that_differ_in_what_is_hidden(Engine engine)
    {
        var low = await WhatTheChairSeesAsync(engine, hidden: 0);
        var high = await WhatTheChairSeesAsync(engine, hidden: 5);

        Assert.Equal(low, high);
        Assert.Contains("R-06", low[^1], StringComparison.Ordinal);
        Assert.All(low.SkipLast(1), view => Assert.DoesNotContain("R-06", view, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_secretary_without_a_conflict_sees_that_the_two_worlds_differ()
    {
        var low = await WhatIsSeenAsync(Engine.Sqlite, 0, review => review.Secretary);
        var high = await WhatIsSeenAsync(Engine.Sqlite, 5, review => review.Secretary);

        Assert.NotEqual(low, high);
    }

    private static Task<IReadOnlyList<string>> WhatTheChairSeesAsync(Engine engine, int hidden) => WhatIsSeenAsync(engine, hidden, review => review.Chair);

    private static async Task<IReadOnlyList<string>> WhatIsSeenAsync(Engine engine, int hidden, Func<ReviewWorld, Actor> viewer)
    {
        await using var review = await ScoredAsync(engine, (number, judge) => number == "R-06" ? Math.Abs(hidden - (judge % 2)) : Math.Clamp(number[^1] - '1' + (judge % 2), 0, 5));
        await review.CalibrateAsync();
        var by = viewer(review);
        return
        [
            Text(await review.World.RunAsync((ReadRanking read) => read.RunAsync(review.Edition, by, Ct))),
            Text(await review.World.RunAsync((ExplainResults explain) => explain.RunAsync(review.Edition, by, Ct))),
            Text(await review.World.RunAsync((ReviewProgress progress) => progress.RunAsync(review.Edition, by, Ct))),
            Text(await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, by, Ct))),
            Text(await review.World.RunAsync((ListAssignmentChanges changes) => changes.RunAsync(review.Edition, by, Ct))),
            Text(await review.World.RunAsync((WeighChange weigh) => weigh.RunAsync(review.Edition, review.Nominations[0], by, Ct))),
            Text(await review.World.RunAsync((ListConflicts list) => list.RunAsync(review.Edition, by, Ct))),
            string.Join('\n', (await review.World.ActsAsync()).Where(a => a.Name != "review.score-submitted").Select(a => a.Name + a.Payload)),
            Text(await review.World.RunAsync((ShowMeeting show) => show.RunAsync(review.Edition, by, Ct))),
        ];
    }

    private static string Text<T>(Result<T> result) => JsonSerializer.Serialize(result.Value, Json);

    private static Task<List<string>> LinesAsync(ReviewWorld review) => review.World.QueryAsync(async db =>
    {
        var last = await db.Set<Calibration>().Include(c => c.Lines).OrderByDescending(c => c.Version).FirstAsync();
        return last.Lines.OrderBy(l => l.Nomination.Value).Select(l => FormattableString.Invariant($"{l.Nomination} {l.Set} {l.RawMean:R} {l.Calibrated:R} {l.Se:R} {l.RankLow90:R} {l.RankHigh90:R} {l.InQuota:R}")).Append(last.InputHash).ToList();
    });

    /// <summary>The chair is in conflict with the last nomination.</summary>
    private static async Task<ReviewWorld> ScoredAsync(Engine engine, Func<string, int, int>? score = null)
    {
        var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[5], ConflictKind.Family, "A sister."), review.Chair, Ct));
        await review.AssignAsync();
        await review.ScoreAllAsync(score: score);
        await review.MoveToAsync(EditionPhase.Deciding);
        return review;
    }
}
