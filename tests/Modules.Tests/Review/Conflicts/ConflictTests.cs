using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Panels;
using Palmares.Review.Scoring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Conflicts;

public sealed class ConflictTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_organisation_is_detected_once_however_often_one_searches(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        await review.World.RunAsync((ChangePanel change) => change.RunAsync(new(review.Edition, Save: review.Member(2, "WORKS 4 Ltd.")), review.Secretary, Ct));

        await DetectAsync(review);
        await DetectAsync(review);

        var conflict = Assert.Single(await ListAsync(review, review.Secretary));
        Assert.Equal((ConflictKind.SameOrganisationStated, ConflictState.Open, "R-04", "Judge 2"), (conflict.Kind, conflict.State, conflict.Number, conflict.JudgeName));
        Assert.Single(await review.ActNamesAsync(), "review.conflict-detected");
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_detected_conflict_binds_until_it_is_lifted_with_a_reason(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync(judges: 3);
        await review.World.RunAsync((ChangePanel change) => change.RunAsync(new(review.Edition, Save: review.Member(2, "Works 4")), review.Secretary, Ct));
        await DetectAsync(review);
        var conflict = Assert.Single(await ListAsync(review, review.Secretary));

        var bound = await review.World.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(review.Edition), review.Secretary, Ct));
        var silent = await DecideAsync(review, conflict.Id, "", review.Secretary);
        var own = await DecideAsync(review, conflict.Id, "I know better.", review.Judge(2) is var two ? Actor.ForUser(two.User!.Value, [Role.Chair], ActorOrigin.Web) : two);
        var lifted = await DecideAsync(review, conflict.Id, "Another works of that number.", review.Secretary);
        var free = await review.World.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(review.Edition), review.Secretary, Ct));

        Assert.Equal(nameof(ReviewErrors.Infeasible), bound.Error.Code);
        Assert.Contains("R-04", bound.Error.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(ReviewErrors.ReasonNeeded), silent.Error.Code);
        Assert.Equal(nameof(ReviewErrors.OwnConflict), own.Error.Code);
        Assert.False(lifted.IsError);
        Assert.False(free.IsError);
        Assert.Contains("review.conflict-lifted", await review.ActNamesAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_declared_conflict_takes_the_nomination_out_of_the_judges_world_and_the_score_out_of_the_count(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        await review.AssignAsync();
        var judge = review.Judge(2);
        var row = (await review.OwnAsync(judge))[0];
        await review.ScoreAsync(judge, row.Assignment, 5, 5);
        var nomination = review.Nominations[int.Parse(row.Number[2..], System.Globalization.CultureInfo.InvariantCulture) - 1];

        var declared = await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, nomination, ConflictKind.Supervision, "I supervised the thesis."), judge, Ct));

        Assert.False(declared.IsError);
        Assert.DoesNotContain(await review.OwnAsync(judge), r => r.Number == row.Number);
        Assert.Equal(nameof(ReviewErrors.NoSuchAssignment), (await review.ScoreAsync(judge, row.Assignment, 1, 1)).Error.Code);
        Assert.Equal(nameof(ReviewErrors.NoSuchAssignment), (await review.World.RunAsync((ReadForScoring read) => read.RunAsync(row.Assignment, judge, Ct))).Error.Code);
        Assert.Equal(0, (await review.World.RunAsync((ReviewProgress progress) => progress.RunAsync(review.Edition, review.Secretary, Ct))).Value.Done);
        Assert.Contains("review.score-excluded", await review.ActNamesAsync());
        Assert.Equal(nameof(ReviewErrors.DeclaredStands), (await DecideAsync(review, declared.Value, "No.", review.Secretary)).Error.Code);
        Assert.Equal(ConflictKind.Supervision, (await review.World.RunAsync((ListToDeclare list) => list.RunAsync(review.Edition, judge, Ct))).Value.Single(r => r.Number == row.Number).Own);
    }

    [Fact]
    public async Task What_would_speak_against_a_candidate_is_told_before_anybody_is_invited_and_kept_nowhere()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, nominations: 3);
        var (stranger, colleague, nominator) = (review.World.As(Role.Judge, "stranger").User!.Value, review.World.As(Role.Judge, "colleague").User!.Value, review.World.As(Role.Nominator).User!.Value);
        ForeseeConflicts.Input Asked() => new(review.Edition, [new(stranger, "Stranger", "Elsewhere", null), new(colleague, "Colleague", "WORKS 2 Ltd.", null), new(nominator, "Nominator", null, null)]);

        var seen = (await review.World.RunAsync((ForeseeConflicts foresee) => foresee.RunAsync(Asked(), review.Secretary, Ct))).Value;
        var judge = await review.World.RunAsync((ForeseeConflicts foresee) => foresee.RunAsync(Asked(), review.World.As(Role.Judge, "stranger"), Ct));

        Assert.Equal(3, seen.Nominations);
        Assert.Equal([("R-02", colleague, ConflictKind.SameOrganisationStated)], seen.Found.Where(one => one.Candidate != nominator).Select(one => (one.Number, one.Candidate, one.Kind)));
        Assert.Equal(["R-01", "R-02", "R-03"], seen.Found.Where(one => one.Candidate == nominator).Select(one => one.Number));
        Assert.Equal(KernelErrors.NotPermitted, judge.Error);
        Assert.DoesNotContain("review.conflict-detected", await review.ActNamesAsync());
    }

    [Fact]
    public async Task A_nominator_on_the_panel_is_in_conflict_with_the_own_nomination()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite, nominations: 2);
        await review.FormPanelAsync();
        var nominator = review.World.As(Role.Nominator).User!.Value;
        await review.World.RunAsync((ChangePanel change) => change.RunAsync(new(review.Edition, Save: review.Member(2) with { User = nominator, Name = "Nominator" }), review.Secretary, Ct));

        await DetectAsync(review);

        Assert.All(await ListAsync(review, review.Secretary), c => Assert.Equal(ConflictKind.Nominator, c.Kind));
        Assert.Equal(2, (await ListAsync(review, review.Secretary)).Count);
    }

    [Fact]
    public async Task A_conflict_comes_too_late_once_scoring_is_closed()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.MoveToAsync(EditionPhase.Deciding);

        var declared = await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.Other, "Late."), review.Judge(2), Ct));

        Assert.Equal(nameof(ReviewErrors.ConflictTooLate), declared.Error.Code);
    }

    private static Task<Result<Done>> DetectAsync(ReviewWorld review) =>
        review.World.RunAsync((DetectConflicts detect) => detect.RunAsync(new(review.Edition), review.Secretary, Ct));

    private static async Task<IReadOnlyList<ListConflicts.Row>> ListAsync(ReviewWorld review, Actor by) =>
        (await review.World.RunAsync((ListConflicts list) => list.RunAsync(review.Edition, by, Ct))).Value;

    private static Task<Result<Done>> DecideAsync(ReviewWorld review, ConflictId conflict, string reason, Actor by) =>
        review.World.RunAsync((DecideConflict decide) => decide.RunAsync(new(conflict, Stands: false, reason), by, Ct));
}
