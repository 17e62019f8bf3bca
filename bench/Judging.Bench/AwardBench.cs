using System.Diagnostics;
using Palmares.Judging.Assigning;
using Palmares.Judging.Files;
using Palmares.Solving;

namespace Palmares.Judging.Bench;

/// <summary>An instance under all rules: when the first assignment that keeps them is there, when the best one is proved.</summary>
internal static class AwardBench
{
    public static int Run(string file)
    {
        var problem = InstanceFile.Read(file);
        var clock = Stopwatch.StartNew();
        var first = 0.0;
        var told = new Told(p =>
        {
            first = first == 0 ? clock.Elapsed.TotalSeconds : first;
            Console.WriteLine($"{clock.Elapsed.TotalSeconds:F2} s: total {p.Total:F4}, bound {p.Bound:F4}");
        });
        var outcome = Assigner.Solve(problem, new AssignmentOptions(Solver: new OrToolsSolver(), Progress: told));
        var certificate = ((AssignmentOutcome.Solved)outcome).Assignment.Certificate;
        Console.WriteLine($"first {first:F2} s, proved {clock.Elapsed.TotalSeconds:F2} s: total {certificate.Total:F4}, bound {certificate.Bound:F6}, best: {certificate.Optimal}");
        return 0;
    }

    private sealed class Told(Action<AssignmentProgress> tell) : IProgress<AssignmentProgress>
    {
        public void Report(AssignmentProgress value) => tell(value);
    }
}
