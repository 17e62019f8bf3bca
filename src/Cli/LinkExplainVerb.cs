using System.CommandLine;
using Palmares.Kernel;
using Palmares.Linkage;

namespace Palmares.Cli;

/// <summary><c>palmares link explain</c>: why two mentions are held to be the same or not.</summary>
internal static class LinkExplainVerb
{
    public static Command Build(Host host)
    {
        var mentions = new Argument<string>("MENTIONS") { Description = "CSV with a column of ids." };
        var left = new Argument<string>("LEFT") { Description = "Id of the one." };
        var right = new Argument<string>("RIGHT") { Description = "Id of the other." };
        var model = new Option<string>("--model") { Description = "Model or spec file, or a built-in spec.", DefaultValueFactory = _ => "person-record" };
        var svg = new Option<string>("--svg") { Description = "Chart to write." };
        var verb = new Command("explain", "The weights of a pair, in words and as a chart. Example: palmares link explain authors.csv a1 a7 --svg why.svg") { mentions, left, right, model, svg };
        verb.SetAction((parsed, ct) => Task.FromResult(host.Run(
            parsed,
            () => Explain(parsed.GetValue(mentions)!, parsed.GetValue(left)!, parsed.GetValue(right)!, parsed.GetValue(model)!, parsed.GetValue(svg), ct),
            report => Console.Out.WriteLine(report.Words))));
        return verb;
    }

    private static Result<Report> Explain(string mentions, string left, string right, string model, string? svg, CancellationToken ct)
    {
        var spec = LinkVerbs.Spec(model);
        if (spec.IsError)
            return spec.Error;
        var table = LinkVerbs.Table(mentions, null, spec.Value.Id);
        if (table.IsError)
            return table.Error;
        return LinkVerbs.Guarded(mentions, () =>
        {
            var explanation = PairExplanation.Of(table.Value, spec.Value, left, right, ct);
            if (svg is not null)
            {
                File.WriteAllText(svg + ".part", WaterfallChart.Svg(explanation));
                File.Move(svg + ".part", svg, overwrite: true);
            }
            return new Report(left, right, explanation.Outcome.ToString(), explanation.Rule, explanation.PriorBits, explanation.Steps, explanation.Weight, explanation.Probability, explanation.InWords());
        });
    }

    private sealed record Report(
        string Left, string Right, string Outcome, string? Rule, double PriorBits, IReadOnlyList<WeightStep> Steps, double Weight, double Probability, string Words);
}
