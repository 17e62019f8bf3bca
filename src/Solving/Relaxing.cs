using System.Globalization;
using Google.OrTools.LinearSolver;
using Palmares.Judging.Assigning;

namespace Palmares.Solving;

/// <summary>GLOP and HiGHS through OR-Tools' wrapper for linear solvers.</summary>
internal static class Relaxing
{
    public static ProgrammeAnswer Solve(Programme programme, string name, ProgrammeLimits limits, CancellationToken ct)
    {
        using var solver = Solver.CreateSolver(name);
        var variables = new Variable[programme.Gain.Length];
        for (var v = 0; v < variables.Length; v++)
            variables[v] = solver.MakeVar(programme.Low[v], programme.High[v], programme.Whole[v], "");
        var rows = new Constraint[programme.Rows.Count];
        for (var r = 0; r < rows.Length; r++)
        {
            var row = programme.Rows[r];
            rows[r] = solver.MakeConstraint(row.Low, row.High, "");
            for (var at = 0; at < row.Variables.Length; at++)
                rows[r].SetCoefficient(variables[row.Variables[at]], row.Factors[at]);
        }
        using var objective = solver.Objective();
        for (var v = 0; v < variables.Length; v++)
            objective.SetCoefficient(variables[v], programme.Gain[v]);
        objective.SetMaximization();
        if (name == "HIGHS")
            solver.SetSolverSpecificParametersAsString(Parameters(limits));
        using var parameters = new MPSolverParameters();
        parameters.SetDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        using var stop = ct.Register(() => solver.InterruptSolve());
        var status = solver.Solve(parameters);
        ct.ThrowIfCancellationRequested();

        var found = status is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE;
        var linear = !programme.Whole.Any(whole => whole);
        return new ProgrammeAnswer(
            status switch
            {
                Solver.ResultStatus.OPTIMAL => ProgrammeStatus.Best,
                Solver.ResultStatus.FEASIBLE => ProgrammeStatus.Found,
                Solver.ResultStatus.INFEASIBLE => ProgrammeStatus.None,
                _ => ProgrammeStatus.Unknown,
            },
            found ? Array.ConvertAll(variables, v => v.SolutionValue()) : null,
            !found ? double.PositiveInfinity : linear ? objective.Value() : objective.BestBound(),
            found && linear ? Array.ConvertAll(rows, r => r.DualValue()) : null);
    }

    private static string Parameters(ProgrammeLimits limits) => double.IsPositiveInfinity(limits.Effort)
        ? "output_flag=false\nthreads=1"
        : "output_flag=false\nthreads=1\nmip_max_nodes=" + ((int)limits.Effort).ToString(CultureInfo.InvariantCulture);
}
