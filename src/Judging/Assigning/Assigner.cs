namespace Palmares.Judging.Assigning;

/// <summary>Assigns judges to nominations.</summary>
public static class Assigner
{
    /// <summary>Finds the best assignment that keeps every rule, and proves it.</summary>
    /// <exception cref="ArgumentException">The problem has faults (<see cref="AssignmentProblem.Faults"/>).</exception>
    /// <remarks>
    /// Source: minimum-cost flow by successive shortest augmenting paths with potentials
    /// (Jonker, Volgenant 1987; Ahuja, Magnanti, Orlin 1993, ch. 9), on affinities rounded to a binary fraction.
    /// </remarks>
    public static AssignmentOutcome Solve(
        AssignmentProblem problem, AssignmentObjective objective = AssignmentObjective.Total,
        long seed = 1, CancellationToken ct = default)
    {
        throw new NotImplementedException();
    }
}
