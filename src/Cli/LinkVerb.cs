using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Palmares.Kernel;
using Palmares.Linkage;

namespace Palmares.Cli;

/// <summary><c>palmares link</c>: who is who in one table, or between two.</summary>
internal static class LinkVerb
{
    private static readonly Error NoThreshold = Error.Invalid("The threshold of edges is a probability: above 0, below 1.", place: "--edge-threshold");
    private static readonly Error NoWeights = Error.Invalid("This spec decides by rules alone and gives no probabilities.", place: "--edge-threshold", mend: "Leave it out: every judged pair is written with its reason.");

    public static Command Build(Host host)
    {
        var mentions = new Argument<string>("MENTIONS") { Description = "CSV with a column of ids (.gz may be packed).", Arity = ArgumentArity.ZeroOrOne };
        var second = new Argument<string>("SECOND") { Description = "A second CSV: only pairs across the two are compared.", Arity = ArgumentArity.ZeroOrOne };
        var model = new Option<string>("--model") { Description = "Model or spec file, or a built-in spec; a spec without probabilities is trained first.", DefaultValueFactory = _ => "person-record" };
        var output = new Option<string>("--out") { Description = "CSV to write: id,cluster." };
        var edges = new Option<string>("--edges") { Description = "CSV of pairs to write: left,right,match_weight,match_probability,pattern." };
        var threshold = new Option<double?>("--edge-threshold") { Description = "Least probability of a pair that is written (default: the spec's link threshold)." };
        var verb = new Command("link", "Who is who in a table, or between two. Example: palmares link authors.csv --model person-record --out clusters.csv") { mentions, second, model, output, edges, threshold };
        verb.Validators.Add(parsed =>
        {
            if (parsed.GetValue(mentions) is null || parsed.GetValue(output) is null)
                parsed.AddError("link needs MENTIONS and --out.");
        });
        verb.SetAction((parsed, ct) => Task.FromResult(host.Run(
            parsed,
            () => Run(
                new Request(parsed.GetValue(mentions)!, parsed.GetValue(second), parsed.GetValue(model)!, parsed.GetValue(output)!, parsed.GetValue(edges), parsed.GetValue(threshold), parsed.GetValue(host.ThreadsOption)),
                new StageWatch(!parsed.GetValue(host.QuietOption)), ct),
            report => Console.Out.WriteLine($"{report.Records} records, {report.Clusters} clusters, {report.CandidatePairs} pairs looked at"))));
        return verb;
    }

    private sealed record Request(string Mentions, string? Second, string Model, string Output, string? Edges, double? Threshold, int Threads);

    private static Result<LinkReport> Run(Request request, StageWatch watch, CancellationToken ct)
    {
        if (request.Threshold is not (null or (> 0 and < 1)))
            return NoThreshold;
        var spec = LinkVerbs.Spec(request.Model);
        if (spec.IsError)
            return spec.Error;
        if (request.Threshold is not null && !spec.Value.Weighs)
            return NoWeights;
        var table = LinkVerbs.Table(request.Mentions, request.Second, spec.Value.Id);
        if (table.IsError)
            return table.Error;
        watch.Next("read");
        var options = new LinkageOptions
        {
            Threads = request.Threads,
            WantEdges = request.Edges is not null,
            EdgeThreshold = !spec.Value.Weighs ? null : request.Threshold ?? spec.Value.Thresholds.Link,
        };
        return LinkVerbs.Guarded(request.Model, () =>
        {
            var result = Linker.Run(table.Value, spec.Value, LinkageConstraints.None, watch, options, ct);
            watch.Next("cluster");
            Write(request, result);
            watch.Next("write");
            return LinkReport.Of(result, watch);
        });
    }

    // Both files are written in full before either takes its name.
    private static void Write(Request request, LinkageResult result)
    {
        var clusters = Part(request.Output, "id,cluster", result.Clusters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Line(pair.Key, pair.Value)));
        var edges = request.Edges is null ? null : Part(request.Edges, "left,right,match_weight,match_probability,pattern", result.Edges.Select(EdgeLine));
        File.Move(clusters, request.Output, overwrite: true);
        if (edges is not null)
            File.Move(edges, request.Edges!, overwrite: true);
    }

    private static string EdgeLine(LinkageEdge edge) => Line(
        edge.Left,
        edge.Right,
        edge.Weight?.ToString("R", CultureInfo.InvariantCulture) ?? "",
        edge.Probability?.ToString("R", CultureInfo.InvariantCulture) ?? "",
        edge.Weight is null ? $"{edge.Outcome.ToString().ToLowerInvariant()}: {edge.Explanation}" : edge.Pattern);

    private static string Line(params string[] cells) => string.Join(',', cells.Select(MentionFile.Quote));

    private static string Part(string file, string header, IEnumerable<string> lines)
    {
        var part = file + ".part";
        using var writer = new StreamWriter(part) { NewLine = "\n" };
        writer.WriteLine(header);
        foreach (var line in lines)
            writer.WriteLine(line);
        return part;
    }

    private sealed record LinkReport(
        int Records, long CandidatePairs, double PairsPerSecond, IReadOnlyDictionary<string, double> Seconds, double PeakMb, double? Lambda, double? Threshold, int Clusters)
    {
        public static LinkReport Of(LinkageResult result, StageWatch watch)
        {
            using var process = Process.GetCurrentProcess();
            var (statistics, model) = (result.Statistics, result.Model);
            return new(
                statistics.Mentions, statistics.CandidatePairs, Math.Round(statistics.CandidatePairs / Math.Max(watch.Seconds["score"], 1e-3)),
                watch.Seconds, Math.Round(process.PeakWorkingSet64 / 1048576.0, 1), model.Lambda,
                !model.Weighs ? null : model.Clustering.Method == ClusteringMethod.Components ? model.Thresholds.Link : model.Thresholds.Cluster, statistics.Clusters);
        }
    }
}
