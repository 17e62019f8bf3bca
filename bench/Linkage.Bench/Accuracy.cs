using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;

namespace Palmares.Linkage.Bench;

/// <summary>Every labelled set with its shipped spec, beside the exact name.</summary>
internal static class Accuracy
{
    public static int Run(string[] wanted)
    {
        Console.WriteLine("set                      pairs P/R/F1               B3 P/R/F1                  exact: pair F1, B3   blocking recall  seconds");
        foreach (var set in LabelledSet.All.Where(set => wanted.Length == 0 || wanted.Any(name => set.Name.StartsWith(name, StringComparison.Ordinal))))
            Console.WriteLine(Score(set));
        return 0;
    }

    private static string Score(LabelledSet set)
    {
        var watch = Stopwatch.StartNew();
        var (table, truth, exact) = set.Read();
        var spec = Tuned(set.Spec());
        var last = watch.Elapsed;
        var said = "";
        var progress = new Stages((stage) => { said += string.Create(CultureInfo.InvariantCulture, $" {stage} {(watch.Elapsed - last).TotalSeconds:0.0}"); last = watch.Elapsed; });
        var result = Linker.Run(table, spec, progress: progress, options: new LinkageOptions { WantEdges = false });
        Console.WriteLine(said);
        var seconds = watch.Elapsed.TotalSeconds;
        if (Environment.GetEnvironmentVariable("LOST") == "1")
            foreach (var entity in truth.GroupBy(p => p.Value).Where(g => g.Select(p => result.Clusters[p.Key]).Distinct().Count() > 1).Take(12))
                foreach (var p in entity) { table.TryRow(p.Key, out var r); Console.WriteLine("   " + p.Key + " " + string.Join(" | ", table.Columns.Select((_, c) => table.Cell(c, r)))); }
        var scores = ClusterEvaluation.Compare(result.Clusters, truth);
        var baseline = ClusterEvaluation.Compare(exact, truth);
        if (Environment.GetEnvironmentVariable("SHOW_MODEL") == "1")
            Console.WriteLine(Model(result.Model));
        return string.Create(CultureInfo.InvariantCulture,
            $"{set.Name,-22} {Three(scores.Pairs)}   {Three(scores.BCubed)}   {baseline.Pairs.F1:0.0000} {baseline.BCubed.F1:0.0000}   {result.Statistics.CandidatePairs,12} pairs  {seconds:0.0} s  λ {result.Model.Lambda:0.00e0}");
    }

    private static LinkageSpec Tuned(LinkageSpec spec)
    {
        static double? Env(string n) => Environment.GetEnvironmentVariable(n) is { } v ? double.Parse(v, CultureInfo.InvariantCulture) : null;
        return spec with { Thresholds = spec.Thresholds with { Cluster = Env("CLUSTER") ?? spec.Thresholds.Cluster }, Clustering = spec.Clustering with { Floor = Env("FLOOR") ?? spec.Clustering.Floor, Ceiling = Env("CEIL") ?? spec.Clustering.Ceiling, Method = Env("COMP") is null ? spec.Clustering.Method : ClusteringMethod.Components } , Training = spec.Training with { RandomPairs = (int)(Env("RANDOM") ?? spec.Training.RandomPairs) } };
    }

    private static string Three(Scores scores) => string.Create(CultureInfo.InvariantCulture, $"{scores.Precision:0.0000} {scores.Recall:0.0000} {scores.F1:0.0000}");

    private static string Model(LinkageSpec spec) => string.Join('\n', spec.Comparisons.SelectMany(comparison => comparison.Levels.Select(level => string.Create(CultureInfo.InvariantCulture,
        $"   {comparison.Name,-18} {level.Name,-28} m {level.M:0.00000} u {level.U:0.0000000} bits {(level is { M: { } m, U: { } u } ? Math.Log2(m / u) : 0):0.00}"))));

    private sealed class Stages(Action<LinkageStage> next) : IProgress<LinkageProgress>
    {
        private LinkageStage? seen;

        public void Report(LinkageProgress value)
        {
            if (value.Stage != seen)
            {
                lock (this)
                {
                    if (value.Stage != seen)
                        next(value.Stage);
                    seen = value.Stage;
                }
            }
        }
    }
}
