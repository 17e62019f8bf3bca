using System.Diagnostics;
using System.Net;

namespace Palmares.Records.Bench;

/// <summary>A thousand queries drawn from the names and titles of the record, eight at a time, over HTTP against the server as it is run, beside as many askings for a page with nothing on it.</summary>
internal static class Search
{
    // The server is asked so often before, each kind of page, that what it asks of itself is compiled for good, as in one that has run for some minutes.
    private const int Many = 1000, AtATime = 8, Warm = 5000;
    private const double TargetP50 = 20, TargetP95 = 60;

    // Signed in like a search, and nothing is looked up for it.
    private const string EmptyPage = "/accessibility";

    /// <param name="folder">The record's files.</param>
    /// <param name="program">Palmares.Cli.dll.</param>
    /// <param name="data">The data folder that the record was taken into, by another process: one that has just linked half a million lines is no quick client.</param>
    public static async Task<int> RunAsync(string folder, string program, string data)
    {
        Console.WriteLine(Machine.Noise());
        await using var server = await Server.StartAsync(program, data);
        var queries = Queries.Drawn(folder, Many, seed: 7);
        await MeasureAsync(server, [.. Enumerable.Repeat(EmptyPage, Warm)]);
        await MeasureAsync(server, [.. Queries.Drawn(folder, Warm, seed: 8).Select(Address)]);
        var empty = Print("a page with nothing on it", await MeasureAsync(server, [.. Enumerable.Repeat(EmptyPage, Many)]));
        var answers = await MeasureAsync(server, [.. queries.Select(Address)]);
        var all = Print("searches", answers);
        foreach (var kind in queries.Index().GroupBy(query => query.Item.Kind))
            Print("  " + kind.Key, [.. kind.Select(query => answers[query.Index])]);
        Console.WriteLine($"ratio to the page with nothing on it: p50 {all.P50 / empty.P50:0.0}, p95 {all.P95 / empty.P95:0.0}; with hits {answers.Count(answer => answer.Hits)} of {Many}; targets p50 {TargetP50:0} ms, p95 {TargetP95:0} ms");
        Console.WriteLine($"processor time of the server: {server.ProcessorMs / (2 * (Many + Warm)):0.0} ms a page on average, both kinds");
        return all.P50 <= TargetP50 && all.P95 <= TargetP95 ? 0 : 1;
    }

    private static string Address(Queries.Query query) => "/records?q=" + Uri.EscapeDataString(query.Text);

    private static (double P50, double P95) Print(string what, Answer[] answers)
    {
        var sorted = answers.Select(answer => answer.Ms).Order().ToArray();
        var (p50, p95) = (At(sorted, 0.5), At(sorted, 0.95));
        Console.WriteLine($"{what,-28} {answers.Length,5} at {AtATime} a time: p50 {p50:0.0} ms, p95 {p95:0.0} ms, p99 {At(sorted, 0.99):0.0} ms, longest {sorted[^1]:0.0} ms; {1000 * AtATime / sorted.Average():0} a second");
        return (p50, p95);
    }

    private static double At(double[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];

    private static async Task<Answer[]> MeasureAsync(Server server, string[] addresses)
    {
        var answers = new Answer[addresses.Length];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Task.Run(async () =>
        {
            for (var at = Interlocked.Increment(ref next); at < addresses.Length; at = Interlocked.Increment(ref next))
            {
                var from = Stopwatch.GetTimestamp();
                var page = await server.Client.GetAsync(new Uri(addresses[at], UriKind.Relative));
                var text = await page.Content.ReadAsStringAsync();
                answers[at] = new Answer(Stopwatch.GetElapsedTime(from).TotalMilliseconds, text.Contains("pm-hits", StringComparison.Ordinal));
                if (page.StatusCode != HttpStatusCode.OK)
                    throw new InvalidOperationException($"{(int)page.StatusCode} at {addresses[at]}");
            }
        })));
        return answers;
    }

    private readonly record struct Answer(double Ms, bool Hits);
}
