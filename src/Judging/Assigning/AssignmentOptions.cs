namespace Palmares.Judging.Assigning;

/// <summary>How far an assignment has come: the best total so far and what no assignment exceeds.</summary>
public sealed record AssignmentProgress(double Total, double Bound);

/// <param name="Relax">Let rules give way in the declared order when no assignment keeps them all. Conflicts never give way.</param>
/// <param name="Solver">For rules that cross and for max-min; null: only what the package can do by itself.</param>
/// <param name="Progress">Told of every better assignment; it keeps all rules.</param>
/// <param name="Enough">When it asks, the largest total is searched no further: the best assignment so far is the answer, with what is proved about it.
/// Before there is one the search goes on.</param>
public sealed record AssignmentOptions(
    AssignmentObjective Objective = AssignmentObjective.Total, long Seed = 1, bool Relax = false,
    IProgrammeSolver? Solver = null, IProgress<AssignmentProgress>? Progress = null, CancellationToken Enough = default);
