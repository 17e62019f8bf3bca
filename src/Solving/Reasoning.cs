using System.Globalization;
using Google.OrTools.Sat;
using Palmares.Judging.Assigning;

namespace Palmares.Solving;

/// <summary>CP-SAT. Every factor, gain and finite bound must be a whole number.</summary>
internal static class Reasoning
{
    private const long Far = 1L << 40;

    public static ProgrammeAnswer Solve(Programme programme, ProgrammeLimits limits, CancellationToken ct)
    {
        var model = new CpModel();
        var variables = new IntVar[programme.Gain.Length];
        for (var v = 0; v < variables.Length; v++)
            variables[v] = model.NewIntVar(WholeOf(programme.Low[v]), WholeOf(programme.High[v]), "");
        foreach (var row in programme.Rows)
        {
            var sum = LinearExpr.WeightedSum(Array.ConvertAll(row.Variables, v => variables[v]), Array.ConvertAll(row.Factors, WholeOf));
            model.AddLinearConstraint(sum, WholeOf(Math.Ceiling(row.Low)), WholeOf(Math.Floor(row.High)));
        }
        var gains = Enumerable.Range(0, variables.Length).Where(v => programme.Gain[v] != 0).ToArray();
        if (gains.Length > 0)
            model.Maximize(LinearExpr.WeightedSum(Array.ConvertAll(gains, v => variables[v]), Array.ConvertAll(gains, v => WholeOf(programme.Gain[v]))));
        if (limits.Hint is { } hint)
        {
            for (var v = 0; v < variables.Length; v++)
                model.AddHint(variables[v], WholeOf(Math.Round(hint[v])));
        }

        using var solver = new CpSolver();
        // Several searchers in turn on one thread: the interleaved search is the one that does not depend on the machine.
        solver.StringParameters = "num_workers:8 interleave_search:true random_seed:1"
            + (double.IsPositiveInfinity(limits.Effort) ? "" : " max_deterministic_time:" + limits.Effort.ToString("R", CultureInfo.InvariantCulture));
        using var stop = ct.Register(solver.StopSearch);
        var status = solver.Solve(model);
        ct.ThrowIfCancellationRequested();
        var found = status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
        return new ProgrammeAnswer(
            status switch
            {
                CpSolverStatus.Optimal => ProgrammeStatus.Best,
                CpSolverStatus.Feasible => ProgrammeStatus.Found,
                CpSolverStatus.Infeasible => ProgrammeStatus.None,
                _ => ProgrammeStatus.Unknown,
            },
            found ? Array.ConvertAll(variables, v => (double)solver.Value(v)) : null,
            found && gains.Length > 0 ? solver.BestObjectiveBound : found ? 0 : double.PositiveInfinity,
            null);
    }

    private static long WholeOf(double value) =>
        double.IsPositiveInfinity(value) ? Far : double.IsNegativeInfinity(value) ? -Far : (long)value;
}
