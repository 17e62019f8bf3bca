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
    private static readonly Error SecondAndBase = Error.Invalid("A second file and a base exclude each other: new mentions are one file.", place: "SECOND");
    private static readonly Error NoWeights = Error.Invalid("This spec decides by rules alone and gives no probabilities.", place: "--edge-threshold", mend: "Leave it out: every judged pair is written with its reason.");

    public static Command Build(Host host)
    {
        var mentions = new Argument<string>("MENTIONS") { Description = "CSV with a column of ids (.gz may be packed).", Arity = ArgumentArity.ZeroOrOne };
        var second = new Argument<string>("SECOND") { Description = "A second CSV: only pairs across the two are compared.", Arity = ArgumentArity.ZeroOrOne };
        var model = new Option<string>("--model") { Description = "Model or spec file, or a built-in spec; a spec without probabilities is trained first.", DefaultValueFactory = _ => "person-record" };
        var output = new Option<string>("--out") { Description = "CSV to write: id,cluster." };
        var edges = new Option<string>("--edges") { Description = "CSV of pairs to write: left,right,match_weight,match_probability,pattern." };
        var threshold = new Option<double?>("--edge-threshold") { Description = "Least probability of a pair that is written (default: the spec's link threshold)." };
        var standing = new Option<string>("--base") { Description = "CSV that is linked already: MENTIONS are new, are held against it, and nothing of it is weighed again. Needs --base-clusters." };
        var standingClusters = new Option<string>("--base-clusters") { Description = "CSV id,cluster of the base. --out then has the base and the new." };
        var verb = new Command("link", "Who is who in a table, or between two. Example: palmares link authors.csv --model person-record --out clusters.csv") { mentions, second, model, output, edges, threshold, standing, standingClusters };
        verb.Validators.Add(parsed =>
        {
            if (parsed.GetValue(mentions) is null || parsed.GetValue(output) is null)
                parsed.AddError("link needs MENTIONS and --out.");
            if (parsed.GetValue(standing) is null != parsed.GetValue(standingClusters) is null)
                parsed.AddError("--base and --base-clusters go together.");
        });
        verb.SetAction((parsed, ct) => Task.FromResult(host.Run(
            parsed,
            () => Run(
                new Request(parsed.GetValue(mentions)!, parsed.GetValue(second), parsed.GetValue(model)!, parsed.GetValue(output)!, parsed.GetValue(edges), parsed.GetValue(threshold), parsed.GetValue(host.ThreadsOption))
                {
                    Base = parsed.GetValue(standing) is { } file ? (file, parsed.GetValue(standingClusters)!) : null,
                },
                new StageWatch(!parsed.GetValue(host.QuietOption)), ct),
            report => Console.Out.WriteLine($"{report.Records} records, {report.Clusters} clusters, {report.CandidatePairs} pairs looked at"))));
        return verb;
    }

    private sealed record Request(string Mentions, string? Second, string Model, string Output, string? Edges, double? Threshold, int Threads)
    {
        public (string Mentions, string Clusters)? Base { get; init; }
    }

    private static Result<LinkReport> Run(Request request, StageWatch watch, CancellationToken ct)
    {
        if (request.Threshold is not (null or (> 0 and < 1)))
            return NoThreshold;
        var spec = LinkVerbs.Spec(request.Model);
        if (spec.IsError)
            return spec.Error;
        if (request.Threshold is not null && !spec.Value.Weighs)
            return NoWeights;
        if (request is { Base: not null, Second: not null })
            return SecondAndBase;
        var table = LinkVerbs.Table(request.Mentions, request.Second, spec.Value.Id);
        if (table.IsError)
            return table.Error;
        if (request.Base is null)
            watch.Next("read");
        var options = new LinkageOptions
        {
            Threads = request.Threads,
            WantEdges = request.Edges is not null,
            EdgeThreshold = !spec.Value.Weighs ? null : request.Threshold ?? spec.Value.Thresholds.Link,
        };
        if (request.Base is { } standing)
            return Add(request, standing, table.Value, spec.Value, options, watch, ct);
        return LinkVerbs.Guarded(request.Model, () =>
        {
            var result = Linker.Run(table.Value, spec.Value, LinkageConstraints.None, watch, options, ct);
            watch.Next("cluster");
            Write(request, result.Clusters, result.Edges);
            watch.Next("write");
            return LinkReport.Of(result, watch);
        });
    }

    private static Result<LinkReport> Add(
        Request request, (string Mentions, string Clusters) standing, MentionTable more, LinkageSpec model, LinkageOptions options, StageWatch watch, CancellationToken ct)
    {
        var table = LinkVerbs.Table(standing.Mentions, null, model.Id);
        if (table.IsError)
            return table.Error;
        var clusters = LinkVerbs.Map(standing.Clusters, "id", "cluster");
        if (clusters.IsError)
            return clusters.Error;
        watch.Next("read");
        var ready = LinkVerbs.Guarded(standing.Clusters, () => LinkedBase.Of(table.Value, model, clusters.Value));
        if (ready.IsError)
            return ready.Error;
        watch.Next("block");
        watch.Next("train");
        return LinkVerbs.Guarded(request.Mentions, () =>
        {
            var result = ready.Value.Add(more, null, options, ct);
            watch.Next("score");
            watch.Next("cluster");
            // Whoever was not touched stays where it was.
            var all = new Dictionary<string, string>(clusters.Value, StringComparer.Ordinal);
            foreach (var (id, cluster) in result.Clusters)
                all[id] = cluster;
            Write(request, all, result.Edges);
            watch.Next("write");
            return LinkReport.Of(result, watch) with { Records = all.Count, Clusters = all.Values.Distinct(StringComparer.Ordinal).Count(), Added = more.Count };
        });
    }

    // Both files are written in full before either takes its name.
    private static void Write(Request request, IReadOnlyDictionary<string, string> linked, IReadOnlyList<LinkageEdge> found)
    {
        var clusters = Part(request.Output, "id,cluster", linked.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Line(pair.Key, pair.Value)));
        var edges = request.Edges is null ? null : Part(request.Edges, "left,right,match_weight,match_probability,pattern", found.Select(EdgeLine));
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
        /// <summary>How many were added to a base.</summary>
        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        public int? Added { get; init; }

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
