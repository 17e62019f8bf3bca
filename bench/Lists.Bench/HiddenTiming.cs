using System.Diagnostics;

namespace Palmares.Lists.Bench;

/// <summary>Does the time of an answer tell what is hidden? Three servers: one on which nobody has marked, a copy of it, and one on which all others have handed in 6,000 sheets, which the reader may not know.</summary>
/// <remarks>For each address the three are asked in turn, in an order drawn anew. The chance that an answer of the one takes longer than one of the other is one half when time tells nothing; what the copy shows is noise.</remarks>
internal static class HiddenTiming
{
    private const int WarmUp = 30, Rounds = 150;
    private const double Tolerated = 0.05;

    public static async Task<bool> RunAsync(string program, string data)
    {
        var copy = data + "-copy";
        await using (var made = await Invented.MakeAsync(data))
        {
            await made.SettleAsync();
            Copy(data, copy);
            Copy(data, data + "-marked");
        }

        await using (var marked = await Invented.OpenAsync(data + "-marked"))
            Console.WriteLine($"{Invented.Nominations} nominations; on one server {await marked.HandInAsync(but: Invented.Name(0))} sheets are handed in by others");
        await using var none = await Site.StartAsync(program, data);
        await using var same = await Site.StartAsync(program, copy);
        await using var full = await Site.StartAsync(program, data + "-marked");
        var found = new List<(double Noise, double Told)>();
        foreach (var (who, addresses) in new[]
        {
            (Invented.AddressOf(Invented.Name(0)), new[] { "/review/listing?page=all", "/review/listing", "/review/listing?q=mean:%3E%3D2", "/review/listing?q=statement&sort=-mean", "/review/scoring", "/home" }),
            (Invented.AddressOf("nominator"), ["/review/listing?page=all", "/review/listing?q=mean:%3E%3D2", "/awards/nominating", "/home"]),
            (null, ["/", "/roll", "/calendar.ics"]),
        })
        {
            HttpClient[] clients = [await ClientAsync(none, who), await ClientAsync(same, who), await ClientAsync(full, who)];
            foreach (var address in addresses)
                found.Add(await CompareAsync(clients, who ?? "public", address));
        }

        // Two processes of the same site differ by themselves; what is hidden may not add to that.
        var (noise, told) = (found.Max(one => Math.Abs(one.Noise - 0.5)), found.Max(one => Math.Abs(one.Told - 0.5)));
        Console.WriteLine($"farthest from one half: hidden marks {told:0.000}, a copy {noise:0.000}: {(told <= Math.Max(Tolerated, noise) ? "nothing is told beyond what two processes differ by" : "DIFFERS")}");
        return told <= Math.Max(Tolerated, noise);
    }

    private static Task<HttpClient> ClientAsync(Site site, string? who) => who is null ? Task.FromResult(new HttpClient { BaseAddress = site.Address }) : site.SignInAsync(who);

    private static async Task<(double Noise, double Told)> CompareAsync(HttpClient[] clients, string who, string address)
    {
        var times = clients.Select(_ => new List<double>()).ToArray();
        var chance = new Random(7);
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

        var (noise, told) = (Longer(times[1], times[0]), Longer(times[2], times[0]));
        Console.WriteLine($"{who,-22} {address,-38} p50 {Median(times[0]),6:0.0} ms  ratio {Median(times[2]) / Median(times[0]):0.000}  longer {told:0.000} (a copy: {noise:0.000})");
        return (noise, told);
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
}
