using System.Collections.Concurrent;
using System.Diagnostics;
using Palmares.Kernel;
using Palmares.Records.Searching;

namespace Palmares.Records.Bench;

/// <summary>Fifty readers search while another process imports the folder: how long each waited, and that each saw one whole snapshot.</summary>
internal static class Readers
{
    private const int Many = 50;
    private const int LongestWaitMs = 250;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static async Task<int> RunAsync(string folder)
    {
        var data = Directory.CreateTempSubdirectory("palmares-bench-").FullName;
        try
        {
            Console.WriteLine(Machine.Noise());
            await using var installation = await Installation.OpenAsync(data);
            var small = Path.Combine(folder, "python-pep.jsonl.gz");
            await installation.RunAsync((Palmares.Records.Importing.ImportRecord import) => import.RunAsync(new([small]), installation.Steward, null, default));
            var (waits, seen, seconds) = await WhileImportingAsync(installation, folder, data);
            var sorted = waits.Order().ToArray();
            Console.WriteLine($"{Many} readers asked {sorted.Length} times during an import of {seconds:0.0} s: p50 {At(sorted, 0.5):0} ms, p95 {At(sorted, 0.95):0} ms, p99 {At(sorted, 0.99):0} ms, longest {sorted[^1]:0} ms (limit {LongestWaitMs})");
            Console.WriteLine($"snapshots seen: {seen.Count}");
            return sorted[^1] <= LongestWaitMs ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<(ConcurrentBag<double> Waits, ConcurrentDictionary<string, int> Seen, double Seconds)> WhileImportingAsync(Installation installation, string folder, string data)
    {
        var waits = new ConcurrentBag<double>();
        var seen = new ConcurrentDictionary<string, int>();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Many).Select(reader => Task.Run(() => ReadAsync(installation, reader, waits, seen, done.Token))).ToArray();
        var watch = Stopwatch.StartNew();
        using var import = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["import-into", folder, data]))!;
        await import.WaitForExitAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        await done.CancelAsync();
        await Task.WhenAll(readers);
        return (waits, seen, seconds);
    }

    /// <summary>A person at a page: asks, reads for half a second, asks again.</summary>
    private static async Task ReadAsync(Installation installation, int reader, ConcurrentBag<double> waits, ConcurrentDictionary<string, int> seen, CancellationToken done)
    {
        string[] queries = ["python", "type hints", "async", "packaging", "syntax", "modules"];
        await Task.Delay(reader * 10, CancellationToken.None);
        for (var turn = reader; !done.IsCancellationRequested; turn++)
        {
            var watch = Stopwatch.StartNew();
            var found = await installation.RunAsync((SearchRecord search) => search.RunAsync(new(queries[turn % queries.Length]), installation.Steward, default));
            waits.Add(watch.Elapsed.TotalMilliseconds);
            seen.AddOrUpdate(found.Snapshot?.Hash ?? "none", 1, (_, count) => count + 1);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private static double At(double[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];
}
