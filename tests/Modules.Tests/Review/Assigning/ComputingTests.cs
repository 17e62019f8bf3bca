using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Assigning;

public sealed class ComputingTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_long_computation_goes_on_beside_and_is_watched_one_at_a_time_and_proposed_at_its_end()
    {
        using var clock = new StandingClock();
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, more: services => services.AddSingleton<TimeProvider>(clock));
        await review.FormPanelAsync();
        clock.StandAfter(calls: 1);

        var begun = await BeginAsync(review);
        var again = await BeginAsync(review);
        var watched = await WatchAsync(review, review.Secretary);
        var byJudge = await WatchAsync(review, review.Judge(2));
        var unseen = await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, review.Secretary, Ct));
        clock.Go();
        var ended = await EndAsync(review, keep: true);
        var shown = (await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value;

        Assert.Equal((false, null), (begun.IsError, begun.Value));
        Assert.Equal(nameof(ReviewErrors.ComputingAlready), again.Error.Code);
        Assert.Equal((false, null), (watched is null, watched?.Refusal));
        Assert.Null(byJudge);
        Assert.True(unseen.IsError);
        Assert.True(!ended.IsError || ended.Error.Code == nameof(ReviewErrors.NothingComputed));
        Assert.Equal(1, shown.Version);
        Assert.Null(await WatchAsync(review, review.Secretary));
        Assert.Contains("review.assignment-proposed", await review.ActNamesAsync());
    }

    [Fact]
    public async Task A_stopped_computation_leaves_nothing_and_says_so_once_to_the_one_who_asked()
    {
        using var clock = new StandingClock();
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, more: services => services.AddSingleton<TimeProvider>(clock));
        await review.FormPanelAsync();
        clock.StandAfter(calls: 1);
        await BeginAsync(review);

        var stopping = EndAsync(review, keep: false);
        clock.Go();
        await stopping;
        var others = await WatchAsync(review, review.Chair);
        var told = await WatchAsync(review, review.Secretary);

        Assert.Null(others);
        Assert.Equal(nameof(ReviewErrors.ComputingStopped), told?.Refusal?.Code);
        Assert.Null(await WatchAsync(review, review.Secretary));
        Assert.DoesNotContain("review.assignment-proposed", await review.ActNamesAsync());
    }

    [Fact]
    public async Task A_short_computation_is_answered_at_once_and_so_is_its_refusal()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync(judges: 4, reviews: 3, max: 2);

        var refused = await BeginAsync(review);
        var forbidden = await review.World.RunAsync((ComputeAssignment compute) => compute.RunAsync(review.Edition, 1, review.Judge(2), Ct));

        Assert.Equal(nameof(ReviewErrors.Infeasible), refused.Error.Code);
        Assert.Equal(nameof(KernelErrors.NotPermitted), forbidden.Error.Code);
        Assert.Null(await WatchAsync(review, review.Secretary));
        Assert.Equal(nameof(ReviewErrors.NothingComputed), (await EndAsync(review, keep: true)).Error.Code);
    }

    [Fact]
    public async Task Totals_are_not_told_while_computing_to_a_viewer_with_a_conflict()
    {
        using var clock = new StandingClock();
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, more: services => services.AddSingleton<TimeProvider>(clock));
        await review.FormPanelAsync();
        await review.World.RunAsync((Palmares.Review.Panels.ChangePanel change) => change.RunAsync(new(review.Edition, More: new(PerRegion: 2)), review.Secretary, Ct));
        await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.Family, "A sister."), review.Chair, Ct));
        clock.StandAfter(calls: 1);
        await BeginAsync(review);

        var secretary = await WatchAsync(review, review.Secretary);
        var chair = await WatchAsync(review, review.Chair);
        clock.Go();
        await EndAsync(review, keep: true);

        Assert.NotNull(secretary?.Total);
        Assert.Equal((false, null, null), (chair is null, chair?.Total, chair?.Bound));
    }

    private static Task<Result<Palmares.Review.ProposalId?>> BeginAsync(ReviewWorld review) =>
        review.World.RunAsync((ComputeAssignment compute) => compute.RunAsync(review.Edition, 1, review.Secretary, Ct));

    private static Task<ComputeAssignment.View?> WatchAsync(ReviewWorld review, Actor by) =>
        review.World.RunAsync((ComputeAssignment compute) => compute.WatchAsync(review.Edition, by, Ct));

    private static Task<Result<Done>> EndAsync(ReviewWorld review, bool keep) =>
        review.World.RunAsync((ComputeAssignment compute) => compute.EndAsync(review.Edition, keep, review.Secretary, Ct));

    /// <summary>A clock whose reader waits, so that a computation is as long as the test wants it: its time is read before it is written.</summary>
    private sealed class StandingClock : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim _go = new(initialState: true);
        private int _calls = int.MaxValue;

        public void StandAfter(int calls)
        {
            _go.Reset();
            Volatile.Write(ref _calls, calls);
        }

        public void Go()
        {
            Volatile.Write(ref _calls, int.MaxValue);
            _go.Set();
        }

        public override DateTimeOffset GetUtcNow()
        {
            if (Interlocked.Decrement(ref _calls) < 0)
                _go.Wait(TimeSpan.FromSeconds(30));
            return new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        }

        public void Dispose() => _go.Dispose();
    }
}
