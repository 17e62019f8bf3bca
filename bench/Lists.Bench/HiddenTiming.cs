using System.Diagnostics;

namespace Palmares.Lists.Bench;

/// <summary>Does the time of an answer tell what is hidden? Three servers: one on which nobody has marked, a copy of it, and one on which all others have handed in 6,000 sheets, which the reader may not know.</summary>
/// <remarks>
/// For each address the three are asked in turn, in an order drawn anew. The chance that an answer of the one takes longer than one of the other is one half when time tells nothing. Two
/// processes of one site differ by themselves (what was compiled when, where memory lies) as long as they live, so that more rounds of the same two say nothing more: all three are started
/// anew some times, and what the copy shows over the starts is the noise that the mean is held against.
/// </remarks>
internal static class HiddenTiming
{
    private const int Starts = 5, WarmUp = 30, Rounds = 80;

    // What nobody could use is nothing; beyond it, an error once in a hundred runs over all addresses (two-sided, 13 of them, normal).
    private const double Tolerated = 0.02, Errors = 3.36;

    public static async Task<bool> RunAsync(string program, string data)
    {
        await using (var made = await Invented.MakeAsync(data))
        {
            await made.SettleAsync();
            Copy(data, data + "-copy");
            Copy(data, data + "-marked");
        }

        await using (var marked = await Invented.OpenAsync(data + "-marked"))
        {
            Console.WriteLine($"{Invented.Nominations} nominations; on one server {await marked.HandInAsync(but: Invented.Name(0))} sheets are handed in by others");
            await marked.SettleAsync();
        }

        var found = new Dictionary<(string Who, string Address), List<Compared>>();
        for (var start = 0; start < Starts; start++)
        {
            foreach (var (who, address, compared) in await StartedAsync(program, data, new Random(start)))
                (found.TryGetValue((who, address), out var so) ? so : found[(who, address)] = []).Add(compared);
        }

        // Two processes of the same site differ by themselves, each start anew; what is hidden may not add to that.
        var noise = Math.Sqrt(found.Values.SelectMany(starts => starts).Average(one => Math.Pow(one.Copy - 0.5, 2)));
        var bound = Math.Max(Tolerated, Errors * noise / Math.Sqrt(Starts));
        foreach (var ((who, address), starts) in found)
            Console.WriteLine($"{who,-22} {address,-38} p50 {starts.Average(one => one.Ms),6:0.0} ms  ratio {starts.Average(one => one.Ratio):0.000}  longer {starts.Average(one => one.Marked):0.000} (a copy: {starts.Average(one => one.Copy):0.000})");
        var told = found.Values.Max(starts => Math.Abs(starts.Average(one => one.Marked) - 0.5));
        Console.WriteLine($"a copy differs by {noise:0.000} a start; farthest from one half with hidden marks, mean of {Starts} starts: {told:0.000}, bound {bound:0.000}: {(told <= bound ? "nothing is told beyond what two processes differ by" : "DIFFERS")}");
        return told <= bound;
    }

    private static async Task<List<(string Who, string Address, Compared Compared)>> StartedAsync(string program, string data, Random chance)
    {
        string[] folders = [data, data + "-copy", data + "-marked"];
        var sites = new Site[folders.Length];
        var order = Enumerable.Range(0, folders.Length).ToArray();
        chance.Shuffle(order);
        try
        {
            foreach (var at in order)
                sites[at] = await Site.StartAsync(program, folders[at]);
            var compared = new List<(string, string, Compared)>();
            foreach (var (who, addresses) in new[]
            {
                (Invented.AddressOf(Invented.Name(0)), new[] { "/review/listing?page=all", "/review/listing", "/review/listing?q=mean:%3E%3D2", "/review/listing?q=statement&sort=-mean", "/review/scoring", "/home" }),
                (Invented.AddressOf("nominator"), ["/review/listing?page=all", "/review/listing?q=mean:%3E%3D2", "/awards/nominating", "/home"]),
                (null, ["/", "/roll", "/calendar.ics"]),
            })
            {
                var clients = await Task.WhenAll(sites.Select(site => ClientAsync(site, who)));
                foreach (var address in addresses)
                    compared.Add((who ?? "public", address, await CompareAsync(clients, address, chance)));
            }

            return compared;
        }
        finally
        {
            foreach (var site in sites.OfType<Site>())
                await site.DisposeAsync();
        }
    }

    private static Task<HttpClient> ClientAsync(Site site, string? who) => who is null ? Task.FromResult(new HttpClient { BaseAddress = site.Address }) : site.SignInAsync(who);

    private static async Task<Compared> CompareAsync(HttpClient[] clients, string address, Random chance)
    {
        var times = clients.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            int[] order = [0, 1, 2];
            chance.Shuffle(order);
            foreach (var at in order)
            {
                var started = Stopwatch.GetTimestamp();
                using var answer = await clients[at].GetAsync(new Uri(address, UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                if (round >= WarmUp)
                    times[at].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return new Compared(Median(times[0]), Median(times[2]) / Median(times[0]), Longer(times[2], times[0]), Longer(times[1], times[0]));
    }

    /// <summary>The chance that one of the first is longer than one of the second; equal ones count half.</summary>
    private static double Longer(List<double> one, List<double> other) => one.Sum(x => other.Sum(y => x > y ? 1.0 : x == y ? 0.5 : 0)) / one.Count / other.Count;

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    /// <param name="Ms">Median without marks.</param>
    /// <param name="Ratio">Median with marks to median without.</param>
    /// <param name="Marked">The chance that an answer with hidden marks takes longer than one without.</param>
    /// <param name="Copy">The same of the copy, which has none either.</param>
    private sealed record Compared(double Ms, double Ratio, double Marked, double Copy);
}
