using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using DuckDB.NET.Data;

namespace Palmares.Linkage.Bench;

/// <summary>
/// The engine beside DuckDB with the same model over the same pairs: historical_50k blocked on equal first name, five
/// comparisons with the same weights, pairs above −5 bits kept. Turn about, so that a busy machine strikes both.
/// </summary>
internal static class Peer
{
    private const int Threads = 2;
    private const double LeastBits = -5;

    public static int Run(int rounds)
    {
        var csv = Unpack();
        try
        {
            List<double> ours = [], theirs = [];
            Console.WriteLine("round   DuckDB s (pairs, kept)              ours s (pairs, kept)   of it scoring   ratio");
            for (var round = 1; round <= rounds; round++)
            {
                var duck = InDuckDb(csv);
                var own = Ours(csv);
                theirs.Add(duck.Seconds);
                ours.Add(own.Seconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{round,5}   {duck.Seconds,8:0.00} ({duck.Pairs}, {duck.Kept})   {own.Seconds,8:0.00} ({own.Pairs}, {own.Kept})   {own.Scoring,8:0.00}   {duck.Seconds / own.Seconds:0.0}"));
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {Median(theirs.Zip(ours, (t, o) => t / o)):0.0}; ours {Median(ours):0.00} s, DuckDB {Median(theirs):0.00} s"));
            return 0;
        }
        finally
        {
            File.Delete(csv);
        }
    }

    private static (double Seconds, long Pairs, long Kept) InDuckDb(string csv)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Do(connection, $"SET threads = {Threads}");
        var seconds = 0.0;
        var lines = File.ReadLines(Path.Combine(LabelledSet.Shared, "peers", "splink-model.sql")).Where(line => !line.StartsWith("--", StringComparison.Ordinal));
        foreach (var statement in string.Join('\n', lines).Replace(":csv", csv, StringComparison.Ordinal).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var watch = Stopwatch.StartNew();
            Do(connection, statement);
            if (statement.Contains("create or replace table", StringComparison.Ordinal))
                seconds += watch.Elapsed.TotalSeconds;
        }
        return (seconds, Count(connection, "blk"), Count(connection, "pred"));
    }

    // From the read table to the last kept pair: derived columns, blocks and scores, but not the clusters.
    private static (double Seconds, double Scoring, long Pairs, long Kept) Ours(string csv)
    {
        using var file = File.OpenText(csv);
        var spec = Spec();
        var table = MentionFile.Read(file, null, spec.Id);
        var watch = Stopwatch.StartNew();
        double begun = 0, ended = 0;
        long kept = 0;
        var progress = new Direct(step =>
        {
            if (step.Stage == LinkageStage.Training)
                begun = watch.Elapsed.TotalSeconds;
            if (step.Stage == LinkageStage.Clustering && ended == 0)
                (ended, kept) = (watch.Elapsed.TotalSeconds, step.Total);
        });
        var options = new LinkageOptions { Threads = Threads, WantEdges = false, EdgeThreshold = 1 / (1 + Math.Pow(2, -LeastBits)) };
        var result = Linker.Run(table, spec, progress: progress, options: options);
        return (ended, ended - begun, result.Statistics.CandidatePairs, kept);
    }

    // The comparisons of the parity spec under the peer's blocking rule and its printed weights.
    private static LinkageSpec Spec()
    {
        var spec = LinkageSpecJson.Read(File.ReadAllText(LabelledSet.SpecFile("historical_50k_splink")));
        double[][] bits =
        [
            [0, 11.2, 7.3, 11.7, 11.3, 8.9, 2.0, -2.5], [0, 8.2, 4, 0.2, -2.3, -3.1, -4.7], [0, 12.3, 8.1, 6.3, 3, -3.4], [0, 7.3, -2.6], [0, 4.5, -3.2],
        ];
        double?[] rarities = [0.00018, null, null, 0.00521, 0.03997];
        return spec with
        {
            Lambda = 0.5,
            Blocking = [new BlockingRule([new BlockingKey("first_name")])],
            Comparisons = [.. spec.Comparisons.Select((comparison, at) => comparison with { Levels = [.. comparison.Levels.Select((level, of) => Weigh(level, bits[at][of], of == 1 ? rarities[at] : null))] })],
            Clustering = spec.Clustering with { Method = ClusteringMethod.Components },
        };
    }

    private static ComparisonLevel Weigh(ComparisonLevel level, double bits, double? u)
    {
        var among = u ?? (bits > 0 ? 0.5 * Math.Pow(2, -bits) : 0.5);
        return level with { M = among * Math.Pow(2, bits), U = among };
    }

    private static string Unpack()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        using var packed = new GZipStream(File.OpenRead(Path.Combine(LabelledSet.Shared, "data", "linkage", "historical_50k.csv.gz")), CompressionMode.Decompress);
        using var plain = File.Create(path);
        packed.CopyTo(plain);
        return path;
    }

    private static void Do(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Count(DuckDBConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private sealed class Direct(Action<LinkageProgress> then) : IProgress<LinkageProgress>
    {
        public void Report(LinkageProgress value) => then(value);
    }
}
