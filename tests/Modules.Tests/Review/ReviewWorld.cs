using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Panels;
using Palmares.Review.Results;
using Palmares.Review.Scoring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review;

/// <summary>An edition in review with eligible nominations and judges, all invented. Nominations are numbered R-01 and on.</summary>
internal sealed class ReviewWorld : IAsyncDisposable
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private ReviewWorld(World world) => World = world;

    public World World { get; }

    public EditionId Edition { get; private set; }

    public CategoryId Category { get; private set; }

    public IReadOnlyList<CriterionId> Criteria { get; private set; } = [];

    public IReadOnlyList<NominationId> Nominations { get; private set; } = [];

    public Actor Secretary => World.As(Role.Secretary);

    /// <summary>The chair judges too.</summary>
    public Actor Chair => World.As(Role.Chair, "judge-1");

    public static async Task<ReviewWorld> OnAsync(Engine engine, int nominations = 6, EditionPhase phase = EditionPhase.Reviewing, Action<IServiceCollection>? more = null)
    {
        var world = new ReviewWorld(await World.OnAsync(engine, more));
        await using var scope = world.World.Services.CreateAsyncScope();
        var edition = await InventedEdition.MakeAsync(scope.ServiceProvider, world.World.As(Role.Nominator).User!.Value, nominations, phase);
        (world.Edition, world.Category, world.Criteria, world.Nominations) = (edition.Id, edition.Category, edition.Criteria, edition.Nominations);
        return world;
    }

    /// <summary>Judge 1 is the chair.</summary>
    public Actor Judge(int number) => number == 1 ? Chair : World.As(Role.Judge, $"judge-{number}");

    public Member Member(int number, string? organisation = null, int max = 20) => new(
        Judge(number).User!.Value, $"Judge {number}", organisation ?? $"Institute {number}", number % 2 == 0 ? "Region North" : "Region South", "routing, security", 0, max, number == 1);

    public Task<Result<PanelId>> FormPanelAsync(int judges = 5, int reviews = 3, int max = 20) => World.RunAsync(
        (FormPanel form) => form.RunAsync(new(Edition, [.. Enumerable.Range(1, judges).Select(n => Member(n, max: max))], reviews), Secretary, Ct));

    public async Task AssignAsync(bool release = true)
    {
        var proposed = await World.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(Edition), Secretary, Ct));
        Assert.False(proposed.IsError, proposed.IsError ? proposed.Error.Message : "");
        if (release)
            Assert.False((await World.RunAsync((ReleaseAssignment r) => r.RunAsync(new(Edition), Secretary, Ct))).IsError);
    }

    public async Task<IReadOnlyList<ListOwnScoring.Row>> OwnAsync(Actor judge) =>
        (await World.RunAsync((ListOwnScoring list) => list.RunAsync(Edition, judge, Ct))).Value.Rows;

    public Task<Result<SubmitScore.Output>> ScoreAsync(Actor judge, AssignmentId assignment, int first, int second, bool final = true) => World.RunAsync((SubmitScore submit) => submit.RunAsync(
        new(assignment, new Dictionary<CriterionId, int> { [Criteria[0]] = first, [Criteria[1]] = second }, "The documents show it.", final), judge, Ct));

    /// <summary>Every judge scores everything assigned: the later the nomination, the better, give or take a point.</summary>
    public async Task ScoreAllAsync(int judges = 5, Func<string, int, int>? score = null)
    {
        foreach (var number in Enumerable.Range(1, judges))
        {
            foreach (var row in await OwnAsync(Judge(number)))
            {
                var mark = score?.Invoke(row.Number, number) ?? Math.Clamp(int.Parse(row.Number[2..], System.Globalization.CultureInfo.InvariantCulture) - 1 + (number % 2), 0, 5);
                Assert.False((await ScoreAsync(Judge(number), row.Assignment, mark, mark)).IsError);
            }
        }
    }

    public Task MoveToAsync(EditionPhase phase) => World.ByHandAsync(db => db.Set<Edition>().Where(e => e.Id == Edition).ExecuteUpdateAsync(set => set.SetProperty(e => e.Phase, phase)));

    public Task<Result<IReadOnlyList<CalibrationId>>> CalibrateAsync(int seed = 7) =>
        World.RunAsync((CalibrateScores calibrate) => calibrate.RunAsync(new(Edition, seed), Secretary, Ct));

    public async Task<IReadOnlyList<string>> ActNamesAsync() => [.. (await World.ActsAsync()).Select(act => act.Name)];

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
