using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Palmares.Lists.Bench;
using Palmares.Review;

// Lists, single nominations and scoring over HTTP on the embedded database. See bench/README.md
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["hidden", var command, var folder])
    return await HiddenTiming.RunAsync(command, folder) ? 0 : 1;
if (args is not [var program, var data])
{
    Console.Error.WriteLine("Usage: bench/run lists | hidden");
    return 2;
}

const string Bare = "/accessibility";
const int WarmUps = 6;
Console.WriteLine($"{Environment.ProcessorCount} processors, load before the start {(File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?")}");
await using var made = await Invented.MakeAsync(data);
Console.WriteLine($"{Invented.Nominations} nominations, {Invented.Judges} judges, {Invented.Readers} of them to each, and one who reads all; {new FileInfo(Path.Combine(data, "palmares.db")).Length / 1048576.0:0} MB");
await using var site = await Site.StartAsync(program, data);
var good = await ScoringAsync();
var sheets = await made.FinishAsync();
Console.WriteLine($"{sheets} sheets of 4 marks; edition deciding");
good &= await ReadingAsync();
return good ? 0 : 1;

async Task<bool> ReadingAsync()
{
    var (chair, judge, reader) = (await site.SignInAsync(Invented.AddressOf("chair")), await site.SignInAsync(Invented.AddressOf(Invented.Name(0))), await site.SignInAsync(Invented.AddressOf("reader")));
    var list = await chair.GetStringAsync(new Uri("/review/listing?page=all", UriKind.Relative));
    var one = System.Text.RegularExpressions.Regex.Match(list, "/review/listing/show/[0-9a-f-]+").Value;
    var held = true;
    foreach (var (who, client, what, address, target) in new[]
    {
        ("chair", chair, "whole list", "/review/listing?page=all", 50.0),
        ("chair", chair, "page of 50", "/review/listing", 15.0),
        ("chair", chair, "page of 50 searched, by mean", "/review/listing?q=mean:%3E%3D2+statement&sort=-mean", 15.0),
        ("chair", chair, "one nomination", one, 10.0),
        ("judge of all", reader, "whole list", "/review/listing?page=all", 50.0),
        ("judge of all", reader, "page of 50", "/review/listing", 15.0),
        ("judge of 30", judge, "whole list", "/review/listing?page=all", 50.0),
        ("judge of 30", judge, "one nomination to mark", $"/review/scoring/read/{made.Assignments[0][0]}", 10.0),
    })
    {
        var (bare, own, bytes) = await BesideBareAsync(client, address);
        held &= own <= target;
        Console.WriteLine($"{who,-13} {what,-30} p50 {own,7:0.0} ms  {own / bare,5:0.0} x bare ({bare:0.0} ms)  {bytes / 1024,5} KB  target {target:0} ms {(own <= target ? "met" : "missed")}");
    }

    return held;
}

async Task<(double Bare, double Own, long Bytes)> BesideBareAsync(HttpClient client, string address)
{
    List<double> bare = [], own = [];
    var bytes = 0L;
    for (var round = 0; round < 70; round++)
    {
        var (one, _) = await TimedAsync(client, Bare);
        var (other, size) = await TimedAsync(client, address);
        bytes = size;
        if (round < 10)
            continue;
        bare.Add(one);
        own.Add(other);
    }

    return (Quantile(bare, 0.5), Quantile(own, 0.5), bytes);
}

async Task<(double Ms, long Bytes)> TimedAsync(HttpClient client, string address)
{
    var started = Stopwatch.GetTimestamp();
    using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
    var body = await answer.Content.ReadAsByteArrayAsync();
    var ms = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    return answer.StatusCode == HttpStatusCode.OK ? (ms, body.LongLength) : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}");
}

// Every judge opens a nomination; all press the button at once. Then each goes on alone, with pauses as short as no reader's.
async Task<bool> ScoringAsync()
{
    var judges = new HttpClient[Invented.Judges];
    for (var at = 0; at < judges.Length; at++)
        judges[at] = await site.SignInAsync(Invented.AddressOf(Invented.Name(at)));
    var sent = new Dictionary<Guid, int>();
    var tokens = await Task.WhenAll(judges.Select((judge, at) => TokenAsync(judge, at, 0)));
    // A server that has just started compiles while it answers, and for some thousand answers compiles anew what is asked often; that is not what is measured.
    for (var round = 0; round < WarmUps; round++)
    {
        for (var at = 0; at < judges.Length; at++)
        {
            await ScoreAsync(judges[at], made.Assignments[at][29].Value, tokens[at], 1);
            sent[made.Assignments[at][29].Value] = 1;
        }
    }

    await Task.Delay(TimeSpan.FromSeconds(2));
    foreach (var at in Enumerable.Range(0, judges.Length))
        sent[made.Assignments[at][0].Value] = at % 6;
    var burst = (await Task.WhenAll(judges.Select((judge, at) => ScoreAsync(judge, made.Assignments[at][0].Value, tokens[at], at % 6)))).ToList();
    var chance = new Random(7);
    var pauses = judges.Select(_ => Enumerable.Range(0, 5).Select(_ => chance.Next(0, 4_000)).ToArray()).ToArray();
    var steady = (await Task.WhenAll(judges.Select(async (judge, at) =>
    {
        var own = new List<double>();
        for (var sheet = 1; sheet <= 5; sheet++)
        {
            await Task.Delay(pauses[at][sheet - 1]);
            own.Add(await ScoreAsync(judge, made.Assignments[at][sheet].Value, await TokenAsync(judge, at, sheet), (at + sheet) % 6));
        }

        return own;
    }))).SelectMany(own => own).ToList();
    foreach (var at in Enumerable.Range(0, judges.Length))
    {
        for (var sheet = 1; sheet <= 5; sheet++)
            sent[made.Assignments[at][sheet].Value] = (at + sheet) % 6;
    }

    var kept = await made.QueryAsync(async db =>
    {
        var final = await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Marks).Where(s => s.IsFinal).ToListAsync();
        return final.GroupBy(s => s.Assignment.Value).ToDictionary(s => s.Key, s => s.MaxBy(one => one.Version)!.Marks.Select(m => m.Value).ToArray());
    });
    var lost = sent.Count(one => !kept.TryGetValue(one.Key, out var marks) || marks.Length != 4 || marks.Any(mark => mark != one.Value));
    Console.WriteLine($"scores        {burst.Count} at the same moment           p50 {Quantile(burst, 0.5),7:0.0} ms  p95 {Quantile(burst, 0.95):0.0} ms");
    Console.WriteLine($"scores        {steady.Count} by {judges.Length} judges, pause 0 to 4 s  p50 {Quantile(steady, 0.5),7:0.0} ms  p95 {Quantile(steady, 0.95):0.0} ms  target 200 ms {(Quantile(steady, 0.95) <= 200 ? "met" : "missed")}");
    Console.WriteLine($"scores        {sent.Count} handed in, {lost} lost");
    return lost == 0 && Quantile(steady, 0.95) <= 200;
}

async Task<string> TokenAsync(HttpClient judge, int at, int sheet) =>
    Site.TokenIn(await judge.GetStringAsync(new Uri($"/review/scoring/read/{made.Assignments[at][sheet]}", UriKind.Relative)));

async Task<double> ScoreAsync(HttpClient judge, Guid assignment, string token, int mark)
{
    using var fields = new FormUrlEncodedContent([.. made.Criteria.Select(c => KeyValuePair.Create($"Input.Marks[{c}]", mark.ToString(CultureInfo.InvariantCulture))), new("Input.Justification", "The documents show it."), new("__RequestVerificationToken", token)]);
    var started = Stopwatch.GetTimestamp();
    using var answer = await judge.PostAsync(new Uri($"/review/scoring/read/{assignment}", UriKind.Relative), fields);
    var ms = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    return answer.StatusCode == HttpStatusCode.Redirect ? ms : throw new InvalidOperationException($"A score was refused: {(int)answer.StatusCode}");
}

static double Quantile(List<double> values, double q)
{
    var sorted = values.Order().ToList();
    return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(q * sorted.Count) - 1)];
}
