using System.CommandLine;
using System.Text.Json.Nodes;
using Palmares.Judging.Files;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares weights</c>.</summary>
internal static class WeightsVerb
{
    public static Command Build(Host host)
    {
        var swing = new Option<string>("--swing") { Description = "CSV criterion,swing[,judge]: what the step from worst to best is worth, the largest usually 100." };
        var ahp = new Option<string>("--ahp") { Description = "CSV: a square of criteria; how many times more the row counts than the column (1/3 may stand for a third)." };
        var verb = new Command("weights", "Weights of criteria, before the call opens. Example: palmares weights --swing swings.csv --json") { swing, ahp };
        verb.Validators.Add(result =>
        {
            if ((result.GetValue(swing) is null) == (result.GetValue(ahp) is null))
                result.AddError("One of --swing and --ahp is needed.");
        });
        verb.SetAction((parsed, _) => Task.FromResult(host.Run(
            parsed,
            () => JudgingVerbs.Understood<JsonObject>(() => JudgingReports.Of(
                parsed.GetValue(swing) is { } file ? WeightsFile.Swing(file) : WeightsFile.Ahp(parsed.GetValue(ahp)!))),
            report => Console.Out.WriteLine(JudgingReports.Text(report)))));
        return verb;
    }
}
