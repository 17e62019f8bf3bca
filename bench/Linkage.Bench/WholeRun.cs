using System.Diagnostics;
using System.Globalization;

namespace Palmares.Linkage.Bench;

/// <summary>A file from reading to clusters, stage by stage: wall seconds, processor seconds, peak memory.</summary>
internal static class WholeRun
{
    public static int Run(string file, LinkageSpec spec, string? output)
    {
        using var process = Process.GetCurrentProcess();
        var watch = Stopwatch.StartNew();
        var (wall, processor) = (TimeSpan.Zero, process.TotalProcessorTime);
        void Ended(string stage)
        {
            process.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{stage,-10} {(watch.Elapsed - wall).TotalSeconds,8:0.0} s   {(process.TotalProcessorTime - processor).TotalSeconds,8:0.0} s of processors   {process.PeakWorkingSet64 >> 20,7} MB at most"));
            (wall, processor) = (watch.Elapsed, process.TotalProcessorTime);
        }

        using var reader = File.OpenText(file);
        var table = MentionFile.Read(reader, "id");
        Ended("read");
        LinkageStage? stage = null;
        var progress = new Direct(step =>
        {
            if (step.Stage == stage || step.Stage == LinkageStage.Comparing)
                return;
            stage = step.Stage;
            Ended(stage switch { LinkageStage.Blocking => "block", LinkageStage.Training => "train", _ => "score" });
        });
        var result = Linker.Run(table, spec, progress: progress, options: new LinkageOptions { WantEdges = false });
        Ended("cluster");
        if (output is not null)
            File.WriteAllLines(output, result.Clusters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key},{pair.Value}").Prepend("id,cluster"));
        Ended("write");
        Console.WriteLine($"{result.Statistics.CandidatePairs} pairs, {result.Statistics.Clusters} clusters");
        return 0;
    }

    private sealed class Direct(Action<LinkageProgress> then) : IProgress<LinkageProgress>
    {
        public void Report(LinkageProgress value) => then(value);
    }
}
