using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Palmares.Judging.Assigning;
using Palmares.Judging.Files;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares assign</c>.</summary>
internal static class AssignVerb
{
    public static Command Build(Host host)
    {
        var instance = new Argument<string>("instance") { Description = "JSON: nominations, judges, affinity, conflicts, limits." };
        var output = new Option<string>("--out") { Description = "CSV to write: nomination,judge,affinity.", Required = true };
        var objective = new Option<string>("--objective") { Description = "total (the sum of affinities); maxmin and lexmaxmin are not available yet.", DefaultValueFactory = _ => "total" };
        objective.AcceptOnlyFromAmong("total", "maxmin", "lexmaxmin");
        var relax = new Option<bool>("--relax") { Description = "Relax rules in the declared order; not available yet." };
        var marginals = new Option<string>("--marginals") { Description = "Probabilities of pairs; not available yet." };
        var seed = new Option<long>("--seed") { DefaultValueFactory = _ => 1 };
        var verb = new Command("assign", "Who judges what, exactly, with a proved bound. Example: palmares assign instance.json --out assignment.csv --json")
            { instance, output, objective, relax, marginals, seed };
        verb.SetAction((parsed, ct) => Task.FromResult(host.Run(
            parsed,
            () => parsed.GetValue(relax) || parsed.GetValue(marginals) is not null
                ? JudgingVerbs.Refused("--relax and --marginals are not available; without them every rule is kept.")
                : JudgingVerbs.Understood(() => Solve(
                    parsed.GetValue(instance)!, parsed.GetValue(output)!,
                    Enum.Parse<AssignmentObjective>(parsed.GetValue(objective)!, ignoreCase: true), parsed.GetValue(seed), ct)),
            report => Console.Out.WriteLine(JudgingReports.Text(report)))));
        return verb;
    }

    private static Result<JsonObject> Solve(string instance, string output, AssignmentObjective objective, long seed, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        switch (Assigner.Solve(InstanceFile.Read(instance), objective, seed, ct))
        {
            case AssignmentOutcome.Infeasible infeasible:
                return JudgingVerbs.Refused("No assignment keeps the rules. " + infeasible.Reason);
            case AssignmentOutcome.NotAvailable unavailable:
                return JudgingVerbs.Refused(unavailable.Message);
            case AssignmentOutcome.Solved { Assignment: var assignment }:
                JudgingVerbs.WriteWhole(output, Csv(assignment));
                var report = JudgingReports.Of(assignment);
                report["seconds"] = clock.Elapsed.TotalSeconds;
                return report;
            default:
                throw new UnreachableException();
        }
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
