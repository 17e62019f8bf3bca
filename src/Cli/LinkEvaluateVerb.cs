using System.CommandLine;
using System.Globalization;
using Palmares.Kernel;
using Palmares.Linkage;

namespace Palmares.Cli;

/// <summary><c>palmares link evaluate</c>: clusters against the truth, and what they are to be held against.</summary>
internal static class LinkEvaluateVerb
{
    public static Command Build(Host host)
    {
        var clusters = new Option<string>("--clusters") { Required = true, Description = "CSV: id,cluster." };
        var truth = new Option<string>("--truth") { Required = true, Description = "CSV: id,entity." };
        var mentions = new Option<string>("--mentions") { Description = "The table that was linked: adds the exact-name baseline and blocking recall." };
        var model = new Option<string>("--model") { Description = "The spec it was linked with.", DefaultValueFactory = _ => "person-record" };
        var stratum = new Option<string>("--stratum") { Description = "A column of the table (the origin or script of a name, say): scores for each of its values." };
        var verb = new Command("evaluate", "Clusters against the truth. Example: palmares link evaluate --clusters clusters.csv --truth truth.csv --mentions authors.csv") { clusters, truth, mentions, model, stratum };
        verb.Validators.Add(parsed =>
        {
            if (parsed.GetValue(stratum) is not null && parsed.GetValue(mentions) is null)
                parsed.AddError("--stratum needs --mentions.");
        });
        verb.SetAction(parsed => host.Run(
            parsed,
            () => Evaluate(parsed.GetValue(clusters)!, parsed.GetValue(truth)!, parsed.GetValue(mentions), parsed.GetValue(model)!, parsed.GetValue(stratum)),
            report => Console.Out.WriteLine(string.Join('\n', report.Lines()))));
        return verb;
    }

    private static Result<Report> Evaluate(string clustersFile, string truthFile, string? mentions, string model, string? stratum)
    {
        var clusters = LinkVerbs.Map(clustersFile, "id", "cluster");
        if (clusters.IsError)
            return clusters.Error;
        var truth = LinkVerbs.Map(truthFile, "id", "entity");
        if (truth.IsError)
            return truth.Error;
        var report = Report.Of(ClusterEvaluation.Compare(clusters.Value, truth.Value));
        if (mentions is null)
            return report;
        var spec = LinkVerbs.Spec(model);
        if (spec.IsError)
            return spec.Error;
        var table = LinkVerbs.Table(mentions, null, spec.Value.Id);
        if (table.IsError)
            return table.Error;
        return LinkVerbs.Guarded(mentions, () => report with
        {
            ExactName = Report.Of(ClusterEvaluation.Compare(Yardsticks.ExactName(table.Value, spec.Value), truth.Value)),
            BlockingRecall = Yardsticks.BlockingRecall(table.Value, spec.Value, truth.Value),
            Strata = stratum is null ? null : Strata(table.Value, stratum, clusters.Value, truth.Value),
        });
    }

    private static Dictionary<string, Report> Strata(MentionTable table, string column, IReadOnlyDictionary<string, string> clusters, IReadOnlyDictionary<string, string> truth)
    {
        var at = table.Find(column);
        if (at < 0)
            throw new LinkageException(column, $"Line 1: there is no column {column}.");
        var strata = Enumerable.Range(0, table.Count).ToDictionary(row => table.Ids[row], row => table.Cell(at, row));
        return ClusterEvaluation.ByStratum(clusters, truth, strata).ToDictionary(pair => pair.Key, pair => Report.Of(pair.Value));
    }

    private sealed record Report(Scores Pairs, Scores Bcubed, int Clusters, int Entities, int Records)
    {
        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        public Report? ExactName { get; init; }

        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        public double? BlockingRecall { get; init; }

        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyDictionary<string, Report>? Strata { get; init; }

        public static Report Of(ClusterEvaluation scores) => new(scores.Pairs, scores.BCubed, scores.Clusters, scores.Entities, scores.Records);

        public IEnumerable<string> Lines()
        {
            yield return Line("clusters", this);
            if (ExactName is { } exact)
                yield return Line("exact name", exact);
            if (BlockingRecall is { } recall)
                yield return string.Create(CultureInfo.InvariantCulture, $"blocking recall {recall:0.0000}");
            foreach (var (stratum, scores) in Strata ?? new Dictionary<string, Report>())
                yield return Line(stratum, scores);
        }

        private static string Line(string what, Report report) => string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: pairs P {report.Pairs.Precision:0.0000} R {report.Pairs.Recall:0.0000} F1 {report.Pairs.F1:0.0000}; B-cubed P {report.Bcubed.Precision:0.0000} R {report.Bcubed.Recall:0.0000} F1 {report.Bcubed.F1:0.0000}");
    }
}
