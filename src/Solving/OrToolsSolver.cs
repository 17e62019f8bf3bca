using Google.OrTools.Init;
using Palmares.Judging.Assigning;

namespace Palmares.Solving;

/// <summary>The solvers inside Google OR-Tools: GLOP for linear programmes, HiGHS and CP-SAT for whole numbers.</summary>
/// <remarks>One thread and no clock: the same programme gets the same answer.</remarks>
public sealed class OrToolsSolver : IProgrammeSolver
{
    public string Name => "OR-Tools " + OrToolsVersion.VersionString();

    public ProgrammeAnswer Solve(Programme programme, ProgrammeLimits? limits = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ct.ThrowIfCancellationRequested();
        limits ??= new ProgrammeLimits();
        if (!programme.Whole.Any(whole => whole))
            return Relaxing.Solve(programme, "GLOP", limits, ct);
        return limits.Search == ProgrammeSearch.Reasoning ? Reasoning.Solve(programme, limits, ct) : Relaxing.Solve(programme, "HIGHS", limits, ct);
    }
}
