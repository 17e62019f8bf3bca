using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Linkage;
using Palmares.Records.Identity;

namespace Palmares.Cli;

/// <summary><c>palmares link</c>, <c>link train</c>, <c>link evaluate</c> and <c>record link</c>.</summary>
internal sealed class LinkVerbs : IVerbs
{
    private static readonly Error NoProbabilities = Error.Invalid("There are no probabilities to train yet: give a spec with decision rules.", place: "--spec");
    private static readonly Error OneFile = Error.Invalid("Linking across two files is not possible yet.", place: "SECOND", mend: "Put both in one file.");
    private static readonly Error NoThreshold = Error.Invalid("Decision rules give no probabilities.", place: "--edge-threshold", mend: "Leave it out: every judged pair is written with its reason.");
    private static readonly Error NoModel = Error.Invalid("There is neither a file nor a built-in spec {0}.", place: "--model", mend: "Built-in: person-record.");

    public IEnumerable<Command> Build(Host host)
    {
        var link = Link(host);
        link.Subcommands.Add(Train());
        link.Subcommands.Add(Evaluate(host));
        yield return link;
        var record = host.Verb("record", "The public standardisation record: import, link, show, verify.");
        record.Subcommands.Add(RecordLink(host));
        yield return record;
    }

    private static Command Link(Host host)
    {
        var mentions = new Argument<string>("MENTIONS") { Description = "CSV with a column of ids.", Arity = ArgumentArity.ZeroOrOne };
        var second = new Argument<string>("SECOND") { Description = "A second CSV.", Arity = ArgumentArity.ZeroOrOne };
        var model = new Option<string>("--model") { Description = "Spec file or built-in spec.", DefaultValueFactory = _ => "person-record" };
        var output = new Option<string>("--out") { Description = "CSV to write: id,cluster." };
        var edges = new Option<string>("--edges") { Description = "CSV of judged pairs to write." };
        var threshold = new Option<double?>("--edge-threshold") { Description = "Least probability of a pair that is written." };
        var verb = new Command("link", "Who is who in a table. Example: palmares link authors.csv --model person-record --out clusters.csv") { mentions, second, model, output, edges, threshold };
        verb.Validators.Add(parsed =>
        {
            if (parsed.GetValue(mentions) is null || parsed.GetValue(output) is null)
                parsed.AddError("link needs MENTIONS and --out.");
        });
        verb.SetAction((parsed, ct) =>
        {
            if (parsed.GetValue(second) is not null)
                return Task.FromResult(Host.Refuse(OneFile));
            if (parsed.GetValue(threshold) is not null)
                return Task.FromResult(Host.Refuse(NoThreshold));
            return Task.FromResult(host.Run(
                parsed,
                () => LinkFile(parsed.GetValue(mentions)!, parsed.GetValue(model)!, parsed.GetValue(output)!, parsed.GetValue(edges), ct),
                report => Console.Out.WriteLine($"{report.Records} records, {report.Clusters} clusters, {report.CandidatePairs} pairs looked at")));
        });
        return verb;
    }

    private static Command Train()
    {
        var mentions = new Argument<string>("MENTIONS");
        var spec = new Option<string>("--spec") { Required = true };
        var output = new Option<string>("--out") { Required = true };
        var verb = new Command("train", "Train the probabilities of a spec. Example: palmares link train authors.csv --spec spec.json --out model.json") { mentions, spec, output };
        verb.SetAction(_ => Host.Refuse(NoProbabilities));
        return verb;
    }

    private static Command Evaluate(Host host)
    {
        var clusters = new Option<string>("--clusters") { Required = true, Description = "CSV: id,cluster." };
        var truth = new Option<string>("--truth") { Required = true, Description = "CSV: id,entity." };
        var verb = new Command("evaluate", "Clusters against the truth. Example: palmares link evaluate --clusters clusters.csv --truth truth.csv") { clusters, truth };
        verb.SetAction(parsed => host.Run<EvaluationReport>(
            parsed,
            () => Guarded(() => EvaluationReport.Of(ClusterEvaluation.Compare(
                ReadMap(parsed.GetValue(clusters)!, "cluster"), ReadMap(parsed.GetValue(truth)!, "entity")))),
            report => Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"pairs P {report.Pairs.Precision:0.0000} R {report.Pairs.Recall:0.0000} F1 {report.Pairs.F1:0.0000}; B-cubed P {report.Bcubed.Precision:0.0000} R {report.Bcubed.Recall:0.0000} F1 {report.Bcubed.F1:0.0000}"))));
        return verb;
    }

    private static Command RecordLink(Host host)
    {
        var verb = new Command("link", "Who is who over everything imported, computed anew. Example: palmares record link --as steward@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => services.GetRequiredService<LinkRecord>().RunAsync(by, token),
            ct,
            linked => Console.Out.WriteLine($"{linked.Mentions} mentions, {linked.Persons} persons: {linked.Appeared} new, {linked.Redirected} redirected, {linked.Returned} returned")));
        return verb;
    }

    private static Result<LinkReport> LinkFile(string mentions, string model, string output, string? edges, CancellationToken ct)
    {
        if (!BuiltInSpecs.All.TryGetValue(model, out var spec) && !File.Exists(model))
            return NoModel.With(model);
        return Guarded(() =>
        {
            var watch = new StageWatch();
            spec ??= LinkageSpecJson.Read(File.ReadAllText(model));
            MentionTable table;
            using (var reader = File.OpenText(mentions))
                table = MentionFile.Read(reader, spec.Id);
            watch.Next("read");
            var result = Linker.Run(table, spec, LinkageConstraints.None, watch, ct);
            watch.Next("cluster");
            Write(output, result.Clusters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Line(pair.Key, pair.Value)).Prepend("id,cluster"));
            if (edges is not null)
                Write(edges, result.Edges.Select(EdgeLine).Prepend("left,right,match_weight,match_probability,pattern"));
            watch.Next("write");
            return LinkReport.Of(result, watch);
        });
    }

    private static Result<T> Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (LinkageException fault)
        {
            return Error.Invalid(fault.Message, code: "Linkage");
        }
    }

    private static IReadOnlyDictionary<string, string> ReadMap(string file, string value)
    {
        using var reader = File.OpenText(file);
        return MentionFile.ReadMap(reader, "id", value);
    }

    private static string EdgeLine(LinkageEdge edge) => Line(
        edge.Left,
        edge.Right,
        edge.Weight?.ToString("R", CultureInfo.InvariantCulture) ?? "",
        edge.Probability?.ToString("R", CultureInfo.InvariantCulture) ?? "",
        $"{edge.Outcome.ToString().ToLowerInvariant()}: {edge.Explanation}");

    private static string Line(params string[] cells) => string.Join(',', cells.Select(MentionFile.Quote));

    private static void Write(string file, IEnumerable<string> lines)
    {
        var temporary = file + ".part";
        File.WriteAllText(temporary, string.Concat(lines.Select(line => line + "\n")));
        File.Move(temporary, file, overwrite: true);
    }

    private sealed record EvaluationReport(Scores Pairs, Scores Bcubed, int Clusters, int Entities, int Records)
    {
        public static EvaluationReport Of(ClusterEvaluation scores) => new(scores.Pairs, scores.BCubed, scores.Clusters, scores.Entities, scores.Records);
    }

    private sealed record LinkReport(
        int Records, long CandidatePairs, double PairsPerSecond, IReadOnlyDictionary<string, double> Seconds, double PeakMb, double? Lambda, double? Threshold, int Clusters)
    {
        public static LinkReport Of(LinkageResult result, StageWatch watch)
        {
            using var process = Process.GetCurrentProcess();
            var statistics = result.Statistics;
            return new(
                statistics.Mentions, statistics.CandidatePairs, Math.Round(statistics.CandidatePairs / Math.Max(watch.Seconds["score"], 1e-6)),
                watch.Seconds, Math.Round(process.PeakWorkingSet64 / 1048576.0, 1), null, null, statistics.Clusters);
        }
    }

    /// <summary>How long each stage took; the engine's own progress ends its stages.</summary>
    private sealed class StageWatch : IProgress<LinkageProgress>
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private bool blocked;
        private bool scored;

        public Dictionary<string, double> Seconds { get; } = new() { ["read"] = 0, ["block"] = 0, ["train"] = 0, ["score"] = 0, ["cluster"] = 0, ["write"] = 0 };

        public void Next(string ended)
        {
            Seconds[ended] = Math.Round(watch.Elapsed.TotalSeconds, 3);
            watch.Restart();
        }

        public void Report(LinkageProgress value)
        {
            if (value.Stage == LinkageStage.Blocking && !blocked)
            {
                blocked = true;
                Next("block");
            }
            else if (value.Stage == LinkageStage.Clustering && !scored)
            {
                scored = true;
                Next("score");
            }
        }
    }
}
