using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Palmares.Judging.Assigning;
using Palmares.Judging.Files;
using Palmares.Kernel;
using Palmares.Solving;

namespace Palmares.Cli;

/// <summary><c>palmares assign</c>.</summary>
internal static class AssignVerb
{
    public static Command Build(Host host)
    {
        var instance = new Argument<string>("instance") { Description = "JSON: nominations, judges, affinity, conflicts, limits." };
        var output = new Option<string>("--out") { Description = "CSV to write: nomination,judge,affinity.", Required = true };
        var objective = new Option<string>("--objective") { Description = "total: the sum of affinities; maxmin: the least nomination's sum, then the total; lexmaxmin: the least, then the second least, and so on; random: by lot from the seed, with the same rules.", DefaultValueFactory = _ => "total" };
        objective.AcceptOnlyFromAmong("total", "maxmin", "lexmaxmin", "random");
        var relax = new Option<bool>("--relax") { Description = "Let rules give way in the declared order when they cannot all be kept; each place is listed. A conflict never gives way." };
        var marginals = new Option<string>("--marginals") { Description = "CSV to write for an instance with max_pair_probability: judge,nomination,probability." };
        var seed = new Option<long>("--seed") { Description = "Of the draw, where the assignment is drawn.", DefaultValueFactory = _ => 1 };
        var verb = new Command("assign", "Who judges what, exactly, with a proved bound. Example: palmares assign instance.json --out assignment.csv --json")
            { instance, output, objective, relax, marginals, seed };
        verb.SetAction((parsed, ct) => Task.FromResult(host.Run(
            parsed,
            () => JudgingVerbs.Understood(() => Solve(
                new Asked(parsed.GetValue(instance)!, parsed.GetValue(output)!, parsed.GetValue(marginals)),
                new AssignmentOptions(
                    Enum.Parse<AssignmentObjective>(parsed.GetValue(objective)!, ignoreCase: true), parsed.GetValue(seed), parsed.GetValue(relax),
                    new OrToolsSolver(), new Told(host, parsed)),
                ct)),
            report => Console.Out.WriteLine(JudgingReports.Text(report)))));
        return verb;
    }

    private sealed record Asked(string Instance, string Output, string? Marginals);

    /// <summary>Progress for people, on standard error: the first assignment that keeps the rules, then each better one.</summary>
    private sealed class Told(Host host, ParseResult parsed) : IProgress<AssignmentProgress>
    {
        private readonly Stopwatch clock = Stopwatch.StartNew();

        public void Report(AssignmentProgress value) => host.Say(
            parsed, FormattableString.Invariant($"{clock.Elapsed.TotalSeconds:0.0} s: an assignment with total {value.Total:0.######}; none exceeds {value.Bound:0.######}."));
    }

    private static Result<JsonObject> Solve(Asked asked, AssignmentOptions options, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var problem = InstanceFile.Read(asked.Instance);
        if (asked.Marginals is not null && problem.Limits.MaxPairProbability is null)
            return JudgingVerbs.Refused($"{Path.GetFileName(asked.Instance)}, field limits.max_pair_probability: --marginals needs it; without it nothing is drawn.");
        switch (Assigner.Solve(problem, options, ct))
        {
            case AssignmentOutcome.Infeasible infeasible:
                return JudgingVerbs.Refused("No assignment keeps the rules. " + infeasible.Reason);
            case AssignmentOutcome.NotAvailable unavailable:
                return JudgingVerbs.Refused(unavailable.Message);
            case AssignmentOutcome.Solved { Assignment: var assignment }:
                JudgingVerbs.WriteWhole(asked.Output, Csv(assignment));
                if (asked.Marginals is not null)
                    JudgingVerbs.WriteWhole(asked.Marginals, Csv(assignment.Marginals));
                var report = JudgingReports.Of(assignment);
                report["seconds"] = clock.Elapsed.TotalSeconds;
                return report;
            default:
                throw new UnreachableException();
        }
    }

    private static string Csv(IReadOnlyList<PairProbability> marginals)
    {
        var csv = new StringBuilder("judge,nomination,probability\n");
        foreach (var pair in marginals)
            csv.Append(Quoted(pair.Judge)).Append(',').Append(Quoted(pair.Nomination)).Append(',')
                .Append(pair.Probability.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        return csv.ToString();
    }

    private static string Csv(Assignment assignment)
    {
        var csv = new StringBuilder("nomination,judge,affinity\n");
        foreach (var pair in assignment.Pairs)
            csv.Append(Quoted(pair.Nomination)).Append(',').Append(Quoted(pair.Judge)).Append(',')
                .Append(pair.Affinity.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        return csv.ToString();
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
