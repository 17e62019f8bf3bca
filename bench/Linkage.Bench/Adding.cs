using System.Diagnostics;
using System.Globalization;

namespace Palmares.Linkage.Bench;

/// <summary>New mentions against a linked base: how long, and how far from a full run over all.</summary>
internal static class Adding
{
    private const int Times = 5;

    public static int Run(string baseFile, string newFile, bool compare)
    {
        var (old, more) = (Read(baseFile), Read(newFile));
        var linked = Linker.Run(old, PersonRecord.Spec, options: new LinkageOptions { WantEdges = false });
        var watch = Stopwatch.StartNew();
        var ready = LinkedBase.Of(old, linked.Model, linked.Clusters);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{old.Count} mentions linked; the base made ready in {watch.Elapsed.TotalSeconds:0.0} s"));
        LinkageResult? added = null;
        List<double> seconds = [];
        for (var time = 0; time < Times; time++)
        {
            watch.Restart();
            added = ready.Add(more, options: new LinkageOptions { WantEdges = false });
            seconds.Add(watch.Elapsed.TotalSeconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{more.Count} added: first {seconds[0]:0.00} s, median of {Times} {seconds.Order().ElementAt(Times / 2):0.00} s, {added!.Statistics.CandidatePairs} pairs, {added.Statistics.Mentions} mentions looked at"));
        if (compare)
            Compare(baseFile, newFile, linked, added);
        return 0;
    }

    private static void Compare(string baseFile, string newFile, LinkageResult linked, LinkageResult added)
    {
        var all = MentionTable.With("name", "affiliation", "email", "group", "document", "title", "date");
        foreach (var table in (MentionTable[])[Read(baseFile), Read(newFile)])
            for (var row = 0; row < table.Count; row++)
                all.Add(table.Ids[row], [.. table.Columns.Select(column => table.Cell(table.Find(column.Name), row))]);
        var full = Linker.Run(all.Build(), linked.Model with { Training = linked.Model.Training with { Method = TrainingMethod.Fixed } }, options: new LinkageOptions { WantEdges = false });
        var together = linked.Clusters.Concat(added.Clusters.Where(pair => !linked.Clusters.ContainsKey(pair.Key))).ToDictionary();
        foreach (var (id, cluster) in added.Clusters)
            together[id] = cluster;
        var scores = ClusterEvaluation.Compare(together, full.Clusters);
        var touched = added.Clusters.Keys.Where(id => !linked.Clusters.ContainsKey(id)).ToHashSet();
        var near = ClusterEvaluation.Compare(added.Clusters, full.Clusters);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"beside a full run over all: pairs F1 {scores.Pairs.F1:0.00000}, B3 {scores.BCubed.F1:0.00000}; over the {near.Records} near the {touched.Count} new: pairs F1 {near.Pairs.F1:0.0000}, B3 {near.BCubed.F1:0.0000}"));
    }

    private static MentionTable Read(string file)
    {
        using var reader = File.OpenText(file);
        return MentionFile.Read(reader, "id");
    }
}
