using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;

namespace Palmares.Records.Importing;

/// <summary>Builds a source's part of a snapshot from its raw rows, and names snapshots by what they hold.</summary>
/// <remarks>
/// The hash covers canonical rows in sorted order, never file bytes, file names or line numbers: the same lines give the same name on every machine.
/// Within one import it does not matter in which order lines came; a later import corrects an earlier one, key by key.
/// </remarks>
internal static class PublishStep
{
    /// <summary>A source of more parts is settled in a file: tables in memory that outgrow its limit are spilled, and the engine has crashed reading them back.</summary>
    private const int PartsInMemory = 2;

    // Where one line may say the same twice.
    private static readonly HashSet<string> Repeats = [RecordTables.Relations.Name, RecordTables.Statuses.Name, RecordTables.Aliases.Name, RecordTables.Affiliations.Name];

    public static bool IsLarge(IReadOnlyCollection<RawPart> raw) => raw.Count > PartsInMemory;

    /// <summary>Parses every kept row of a source and writes its tables under <paramref name="folder"/>.</summary>
    /// <param name="raw">The source's files of raw rows.</param>
    public static SourcePart Build(string source, IReadOnlyCollection<RawPart> raw, string folder, CancellationToken ct)
    {
        if (!IsLarge(raw))
            return Build(source, raw, folder, file: null, ct);
        var file = Path.Combine(folder, source + ".duckdb");
        try
        {
            return Build(source, raw, folder, file, ct);
        }
        finally
        {
            File.Delete(file);
            File.Delete(file + ".wal");
        }
    }

    public static SnapshotId Name(IReadOnlyDictionary<string, SourcePart> sources)
    {
        var text = string.Join('\n', sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Key + " " + source.Value.Hash));
        return new SnapshotId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private static SourcePart Build(string source, IReadOnlyCollection<RawPart> raw, string folder, string? file, CancellationToken ct)
    {
        // Half of this, with half of what reading may take, was too little once: the engine crashed on a record ten times as large.
        using var duck = Duck.Open(folder, memory: file is null ? "400MB" : "350MB", threads: 1, file);
        foreach (var table in RecordTables.All)
            duck.Run($"CREATE TABLE {table.Name} ({table.Columns}, import INTEGER)");
        duck.Run($"CREATE TABLE {RecordTables.Lines} (source VARCHAR, key VARCHAR, raw VARCHAR, file VARCHAR, line INTEGER, import INTEGER)");
        PageReadings.Create(duck);
        Fill(duck, raw, ct);
        Canonical.Settle(duck);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = RecordTables.All.ToDictionary(table => table.Name, table => Write(duck, table.Name, source, folder, hash, ct));
        Copy(duck, RecordTables.Lines, source, folder);
        return new SourcePart(Convert.ToHexStringLower(hash.GetHashAndReset()), rows);
    }

    private static int Write(DuckDBConnection duck, string table, string source, string folder, IncrementalHash hash, CancellationToken ct)
    {
        var file = Copy(duck, table, source, folder);
        hash.AppendData(Encoding.UTF8.GetBytes(table));
        var count = 0;
        duck.Each($"SELECT sha256(to_json(r)::VARCHAR) AS h FROM {Duck.Parquet(file)} r ORDER BY h", row =>
        {
            hash.AppendData(Encoding.ASCII.GetBytes(row.GetString(0)));
            count++;
        });
        ct.ThrowIfCancellationRequested();
        return count;
    }

    private static string Copy(DuckDBConnection duck, string table, string source, string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, table, "source=" + source)).FullName, "part.parquet");
        // Sorted by key, so that a reader of one record skips most of the file.
        duck.Run($"COPY (SELECT {(Repeats.Contains(table) ? "DISTINCT " : "")}key, * EXCLUDE (key, import) FROM {table} ORDER BY key) TO {Duck.Quote(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480)");
        duck.Run($"DROP TABLE {table}");
        return file;
    }

    private static void Fill(DuckDBConnection duck, IReadOnlyCollection<RawPart> raw, CancellationToken ct)
    {
        using var reading = Duck.Open(memory: "200MB", threads: 1);
        foreach (var part in raw.OrderBy(part => part.Order).ThenBy(part => part.Path, StringComparer.Ordinal))
        {
            // What waits in the appenders is outside the engine's limit: it is handed over with each part.
            using var rows = new RowAppender(duck);
            reading.Each($"SELECT file, line, hash, text FROM {Duck.Parquet(part.Path)}", row =>
            {
                ct.ThrowIfCancellationRequested();
                rows.Append(ParseStep.Parse(Encoding.UTF8.GetBytes(row.GetString(3)), row.GetString(2)), row.GetString(0), row.GetInt32(1), part.Order);
            });
        }
    }
}
