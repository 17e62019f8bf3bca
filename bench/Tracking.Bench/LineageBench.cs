using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Palmares.Records;
using Palmares.Records.Bench;

namespace Palmares.Tracking.Bench;

/// <summary>Lineages of the whole record: how long, how many, how large, and whether an RFC is with the draft that another register names for it.</summary>
internal static partial class LineageBench
{
    public static async Task<int> RunAsync(string data, string folder)
    {
        Console.WriteLine(Machine.Noise());
        await using var installation = await Installation.OpenAsync(data);
        var watch = Stopwatch.StartNew();
        var record = await installation.RunAsync((ReadColumns read) => read.RunAsync(null, default));
        Console.WriteLine($"read     {record.Documents.Count} documents, {record.Contributors.Count} contributors, {record.Relations.Count} relations in {watch.Elapsed.TotalSeconds:0.0} s");
        watch.Restart();
        var lineages = WorkLineages.Of(record, [], explaining: true);
        Console.WriteLine($"lineages {lineages.Count} of {LineageRules.Version} by {lineages.Kept} links in {watch.Elapsed.TotalSeconds:0.0} s, peak {Machine.PeakMb:0} MB");
        foreach (var reason in LineageRules.Links(record).CountBy(link => link.Reason).OrderBy(reason => reason.Key))
            Console.WriteLine($"         {reason.Value,7} links by {reason.Key}");
        Sizes(record, lineages);
        AgainstGold(record, lineages, folder);
        return 0;
    }

    private static void Sizes(RecordColumns record, WorkLineages lineages)
    {
        foreach (var body in Enumerable.Range(0, record.Documents.Count).GroupBy(record.BodyOf).OrderBy(body => body.Key, StringComparer.Ordinal))
        {
            var sizes = body.GroupBy(lineages.Of).Select(piece => (Size: piece.Count(), Series: piece.Select(row => record.Documents.Series[row] ?? record.Documents.Key[row]).Distinct().Count(), Piece: piece.Key)).ToList();
            var largest = sizes.MaxBy(size => size.Series);
            Console.WriteLine($"{body.Key,-12} {body.Count(),7} documents, {sizes.Count,7} pieces of work; most series in one {largest.Series} ({record.Document(lineages.FirstOf(largest.Piece))}), over twelve series: {sizes.Count(size => size.Series > 12)}");
        }
    }

    /// <summary>The other register's file names for many RFCs the draft they came from; it is no part of the record.</summary>
    private static void AgainstGold(RecordColumns record, WorkLineages lineages, string folder)
    {
        var file = Path.Combine(folder, "gold-rfc-names.jsonl.gz");
        if (!File.Exists(file))
            return;
        var series = Enumerable.Range(0, record.Documents.Count).Where(row => record.Documents.Series[row] is not null && record.Sources[record.Documents.Source[row]] == "ietf-id")
            .GroupBy(row => record.Documents.Series[row]!).ToDictionary(rows => rows.Key, rows => rows.First());
        var drafts = series.Values.Select(lineages.Of).ToHashSet();
        var (right, wrong, alone, asked) = (0, 0, 0, 0);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("draft", out var draft) || !series.TryGetValue(Version().Replace(draft.GetString()!, ""), out var named))
                continue;
            var rfc = lineages.RowOf(new RecordRef("ietf-rfc", json.RootElement.GetProperty("docid").GetString()!));
            if (rfc < 0)
                continue;
            asked++;
            if (lineages.Of(rfc) == lineages.Of(named))
                right++;
            else if (drafts.Contains(lineages.Of(rfc)))
                wrong++;
            else
                alone++;
        }

        Console.WriteLine($"draft of an RFC as another register names it: {asked} asked, {right} in one piece of work ({100.0 * right / asked:0.0} %), {wrong} with another draft, {alone} with none");
    }

    [GeneratedRegex(@"-\d\d$")]
    private static partial Regex Version();
}
