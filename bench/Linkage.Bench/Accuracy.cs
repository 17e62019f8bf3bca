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
        var spec = set.Spec();
        var last = watch.Elapsed;
        var said = "";
        var progress = new Stages((stage) => { said += string.Create(CultureInfo.InvariantCulture, $" {stage} {(watch.Elapsed - last).TotalSeconds:0.0}"); last = watch.Elapsed; });
        var result = Linker.Run(table, spec, progress: progress, options: new LinkageOptions { WantEdges = false });
        Console.WriteLine(said);
        var seconds = watch.Elapsed.TotalSeconds;
        var scores = ClusterEvaluation.Compare(result.Clusters, truth);
        var baseline = ClusterEvaluation.Compare(exact, truth);
        return string.Create(CultureInfo.InvariantCulture,
            $"{set.Name,-22} {Three(scores.Pairs)}   {Three(scores.BCubed)}   {baseline.Pairs.F1:0.0000} {baseline.BCubed.F1:0.0000}   {result.Statistics.CandidatePairs,12} pairs  {seconds:0.0} s  λ {result.Model.Lambda:0.00e0}");
    }

    private static string Three(Scores scores) => string.Create(CultureInfo.InvariantCulture, $"{scores.Precision:0.0000} {scores.Recall:0.0000} {scores.F1:0.0000}");

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
