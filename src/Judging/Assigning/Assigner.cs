using Palmares.Judging.Assigning.Crossing;
using Palmares.Judging.Assigning.Drawing;

namespace Palmares.Judging.Assigning;

/// <summary>Assigns judges to nominations.</summary>
public static class Assigner
{
    /// <summary>Finds the best assignment that keeps every rule, and proves it.</summary>
    /// <exception cref="ArgumentException">The problem has faults (<see cref="AssignmentProblem.Faults"/>).</exception>
    public static AssignmentOutcome Solve(
        AssignmentProblem problem, AssignmentObjective objective = AssignmentObjective.Total, long seed = 1, CancellationToken ct = default) =>
        Solve(problem, new AssignmentOptions(objective, seed), ct);

    /// <inheritdoc cref="Solve(AssignmentProblem, AssignmentObjective, long, CancellationToken)"/>
    /// <remarks>
    /// Conflicts, loads, fixed pairs and the limit on an organisation: minimum-cost flow by successive shortest augmenting paths with
    /// potentials (Jonker, Volgenant 1987; Ahuja, Magnanti, Orlin 1993, ch. 9), on affinities rounded to a binary fraction.
    /// Rules that cross, and max-min: prices for the judges' time (Lagrangian relaxation), rings of exchanges, and a solver for what is left.
    /// </remarks>
    public static AssignmentOutcome Solve(AssignmentProblem problem, AssignmentOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        if (problem.Faults() is [var fault, ..])
            throw new ArgumentException(fault, nameof(problem));
        var outcome = Kept(problem, options, ct);
        return outcome is AssignmentOutcome.Infeasible infeasible && options.Relax && options.Objective != AssignmentObjective.Random ? Relaxed(problem, infeasible, options, ct) : outcome;
    }

    private static AssignmentOutcome Kept(AssignmentProblem problem, AssignmentOptions options, CancellationToken ct)
    {
        if (options.Objective == AssignmentObjective.Random)
            return LotAssigner.Solve(problem, options, ct);
        var table = PairTable.Of(problem);
        var crossing = Crosses(problem.Limits);
        if (problem.Limits.MaxPairProbability is not null)
            return crossing || options.Objective != AssignmentObjective.Total
                ? new AssignmentOutcome.NotAvailable("max_pair_probability goes with the objective total and with conflicts, loads and judges_per_organisation_per_nomination; not with other limits or objectives.")
                : DrawnAssigner.Solve(problem, table, options, ct);
        return crossing || options.Objective != AssignmentObjective.Total
            ? CrossingAssigner.Solve(problem, table, options, ct)
            : Plain(problem, table, options.Seed, ct);
    }

    private static AssignmentOutcome Plain(AssignmentProblem problem, PairTable table, long seed, CancellationToken ct)
    {
        if (SimpleShortages.Of(problem, table) is { } shortage)
            return shortage;
        var network = FlowNetwork.Of(table);
        var scale = FlowScale.Of(network);
        var paths = new AugmentingPaths(network, scale);
        for (var nomination = 0; nomination < table.Need.Length; nomination++)
        {
            ct.ThrowIfCancellationRequested();
            for (var given = 0; given < table.Need[nomination]; given++)
            {
                if (!paths.GiveOne(nomination))
                    return CutShortages.OfNominations(paths, network);
            }
        }
        if (CutShortages.OfJudges(paths.Flow, network) is { } wanting)
            return wanting;
        return new AssignmentOutcome.Solved(Certifying.Of(problem, network, scale, paths, seed));
    }

    private static AssignmentOutcome Relaxed(AssignmentProblem problem, AssignmentOutcome.Infeasible infeasible, AssignmentOptions options, CancellationToken ct)
    {
        if (options.Solver is null)
            return new AssignmentOutcome.NotAvailable("Relaxing needs a solver. " + infeasible.Reason);
        if (problem.Limits.MaxPairProbability is not null)
            return new AssignmentOutcome.NotAvailable("Relaxing does not go with max_pair_probability. " + infeasible.Reason);
        var table = PairTable.Of(problem);
        var order = problem.RelaxOrder.Count > 0 ? problem.RelaxOrder : AssignmentProblem.DefaultRelaxOrder;
        if (SimpleShortages.NeverRelaxed(problem, table) is { } never)
            return never;
        var rules = SetRules.Of(problem, table);
        return Relaxing.Of(rules, order, options.Solver, ct) is { } outcome
            ? new AssignmentOutcome.Solved(Certifying.OfSets(problem, rules, outcome.Found.Sets!, outcome.Found.Bound, null, options.Objective == AssignmentObjective.Total, options, outcome.Relaxed))
            : new AssignmentOutcome.Infeasible($"{infeasible.Reason} Relaxing {string.Join(", ", order)} is not enough.", infeasible.Shortage);
    }

    private static bool Crosses(AssignmentLimits limits) =>
        limits.JudgesPerRegionPerNomination is not null || limits.MinRegionsPerNomination is not null || limits.EachGenderPerNomination is > 0
        || limits.ExpertsPerNomination is > 0 || limits.AvoidPairs.Count > 0;
}
