using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Judging.Assigning;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>How an assignment comes about.</summary>
public enum AssigningMethod
{
    /// <summary>The largest total of fits, with a proof.</summary>
    BestFit,

    /// <summary>By lot from a seed, with the same conflicts, loads and rules.</summary>
    ByLot,
}

/// <summary>What an assignment is computed from.</summary>
internal sealed record AssignmentGround(
    Panel Panel, IReadOnlyList<ReviewableNomination> Nominations, Dictionary<(JudgeId, NominationId), Fit> Fits, HashSet<(JudgeId Judge, NominationId Nomination)> Apart)
{
    public AssignmentProblem Problem(int? evenLoad) => AssignmentInput.Of(Panel, Nominations, Fits, Apart, evenLoad);
}

/// <summary>Computes assignments and keeps none: what is proposed, compared and checked again is made here, the same way.</summary>
public sealed class Drafts(PalmaresDb db, ListReviewable reviewable, Fits read, IEnumerable<IProgrammeSolver> solvers)
{
    internal async Task<Result<AssignmentGround>> ReadAsync(EditionFacts edition, CancellationToken ct)
    {
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == edition.Id, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;
        var nominations = await reviewable.RunAsync(edition.Id, ct);
        if (nominations.Count == 0)
            return ReviewErrors.NothingToAssign;
        var ground = new AssignmentGround(
            panel, nominations, await read.ReadAsync(panel, nominations, edition, ct), await ConflictPairs.ReadAsync(db, edition.Id, ct));
        return ground.Problem(null).Faults() is { Count: > 0 } faults ? ReviewErrors.CannotAssign.With(string.Join(' ', faults)) : ground;
    }

    /// <summary>With the evenest loads for which there is an assignment.</summary>
    internal (int? EvenLoad, AssignmentOutcome Outcome) Compute(AssignmentGround ground, AssigningMethod method, long seed, AssignmentRun? run, CancellationToken ct)
    {
        var objective = method == AssigningMethod.ByLot ? AssignmentObjective.Random : AssignmentObjective.Total;
        var options = new AssignmentOptions(objective, seed, Solver: solvers.FirstOrDefault(), Progress: run, Enough: run?.Enough ?? CancellationToken.None);
        var tried = AssignmentInput.EvenLoads(ground.Panel, ground.Nominations.Count).Select(load => (load, Outcome: Assigner.Solve(ground.Problem(load), options, ct)));
        var (even, outcome) = tried.First(t => t.Outcome is AssignmentOutcome.Solved || t.load is null);
        // What the lot gave is not mended; exchanges would follow fits again.
        return outcome is AssignmentOutcome.Solved solved && method == AssigningMethod.BestFit
            ? (even, new AssignmentOutcome.Solved(Connected(ground.Problem(even), solved.Assignment, ground.Nominations, ct)))
            : (even, outcome);
    }

    /// <summary>Scores are compared within a category, so its nominations should hang together by judges who read several.</summary>
    private static Palmares.Judging.Assigning.Assignment Connected(
        AssignmentProblem problem, Palmares.Judging.Assigning.Assignment found, IReadOnlyList<ReviewableNomination> nominations, CancellationToken ct) =>
        Connecting.Of(problem, found, [.. nominations.GroupBy(n => n.Category).Select(c => c.Select(n => n.Id.ToString()).ToHashSet())], ct: ct);
}
