using System.Diagnostics;
using Palmares.Linkage;

namespace Palmares.Cli;

/// <summary>How long each stage took, and how far it is: a bar on a terminal, otherwise a line every five seconds.</summary>
internal sealed class StageWatch(bool speaks) : IProgress<LinkageProgress>
{
    private const int Width = 30;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Stopwatch said = Stopwatch.StartNew();
    private readonly HashSet<string> ended = [];

    public Dictionary<string, double> Seconds { get; } = new() { ["read"] = 0, ["block"] = 0, ["train"] = 0, ["score"] = 0, ["cluster"] = 0, ["write"] = 0 };

    public void Next(string stage)
    {
        lock (gate)
        {
            if (!ended.Add(stage))
                return;
            Seconds[stage] = Math.Round(watch.Elapsed.TotalSeconds, 3);
            watch.Restart();
            if (stage == "write" && speaks && !Console.IsErrorRedirected)
                Console.Error.Write($"\r{new string(' ', Width + 20)}\r");
        }
    }

    public void Report(LinkageProgress value)
    {
        if (value.Stage == LinkageStage.Blocking)
            Next("block");
        else if (value.Stage == LinkageStage.Training)
            Next("train");
        else if (value.Stage == LinkageStage.Clustering)
            Next("score");
        if (speaks)
            Say(value);
    }

    private void Say(LinkageProgress value)
    {
        lock (gate)
        {
            if (said.Elapsed < (Console.IsErrorRedirected ? Silence : TimeSpan.FromMilliseconds(100)))
                return;
            said.Restart();
            var share = value.Total == 0 ? 1 : Math.Min(1, (double)value.Done / value.Total);
            var stage = value.Stage.ToString().ToLowerInvariant();
            if (Console.IsErrorRedirected)
                Console.Error.WriteLine($"{stage}: {(int)(100 * share)} %");
            else
                Console.Error.Write($"\r{stage,-11} [{new string('#', (int)(Width * share)).PadRight(Width)}] {(int)(100 * share),3} %");
        }
    }
}
