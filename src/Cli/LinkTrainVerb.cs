using System.CommandLine;
using Palmares.Kernel;
using Palmares.Linkage;

namespace Palmares.Cli;

/// <summary><c>palmares link train</c>: a spec becomes a model.</summary>
internal static class LinkTrainVerb
{
    private static readonly Error NothingToTrain = Error.Invalid("This spec decides by rules alone; there are no probabilities to train.", place: "--spec");

    public static Command Build(Host host)
    {
        var mentions = new Argument<string>("MENTIONS") { Description = "CSV with a column of ids." };
        var spec = new Option<string>("--spec") { Required = true, Description = "Spec file, or a built-in spec." };
        var output = new Option<string>("--out") { Required = true, Description = "JSON to write: the spec with its probabilities." };
        var truth = new Option<string>("--truth") { Description = "CSV id,entity: learn from these labels instead of from the table alone." };
        var verb = new Command("train", "Train the probabilities of a spec. Example: palmares link train authors.csv --spec spec.json --out model.json") { mentions, spec, output, truth };
        verb.SetAction(async (parsed, ct) =>
        {
            var trained = default(LinkageSpec);
            var code = host.Run<Report>(
                parsed,
                () =>
                {
                    var result = Train(parsed.GetValue(mentions)!, parsed.GetValue(spec)!, parsed.GetValue(truth), parsed.GetValue(host.ThreadsOption), ct);
                    if (result.IsError)
                        return result.Error;
                    trained = result.Value;
                    File.WriteAllText(parsed.GetValue(output)! + ".part", LinkageSpecJson.Write(trained) + "\n");
                    File.Move(parsed.GetValue(output)! + ".part", parsed.GetValue(output)!, overwrite: true);
                    return new Report(trained.Name, trained.Lambda, [.. trained.Comparisons.Where(comparison => comparison.Weighs).Select(LevelWeights.Of)]);
                },
                report => Console.Out.WriteLine($"λ {report.Lambda:0.###e0}\n{string.Join('\n', report.Comparisons.Select(comparison => comparison.ToString()))}"));
            return await Task.FromResult(code);
        });
        return verb;
    }

    private static Result<LinkageSpec> Train(string mentions, string file, string? truth, int threads, CancellationToken ct)
    {
        var spec = LinkVerbs.Spec(file);
        if (spec.IsError)
            return spec.Error;
        if (!spec.Value.Weighs)
            return NothingToTrain;
        var table = LinkVerbs.Table(mentions, null, spec.Value.Id);
        if (table.IsError)
            return table.Error;
        var labels = truth is null ? default(Result<IReadOnlyDictionary<string, string>>?) : LinkVerbs.Map(truth, "id", "entity");
        if (labels is { IsError: true } fault)
            return fault.Error;
        return LinkVerbs.Guarded(mentions, () => Linker.Train(table.Value, spec.Value, labels?.Value, new LinkageOptions { Threads = threads }, ct));
    }

    private sealed record Report(string Name, double? Lambda, IReadOnlyList<LevelWeights> Comparisons);

    private sealed record LevelWeights(string Comparison, IReadOnlyDictionary<string, double?> Bits)
    {
        public static LevelWeights Of(Comparison comparison) => new(comparison.Name, comparison.Levels.DistinctBy(level => level.Name).ToDictionary(
            level => level.Name, level => level is { M: { } m, U: { } u } ? Math.Round(Math.Log2(m / u), 3) : (double?)null));

        public override string ToString() => $"{Comparison}: {string.Join(", ", Bits.Select(level => $"{level.Key} {level.Value:+0.0;-0.0;0}"))}";
    }
}
