using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;

namespace Palmares.Records.Importing;

/// <summary>Builds a source's part of a snapshot from its raw rows, and names snapshots by what they hold.</summary>
/// <remarks>The hash covers canonical rows in sorted order, never file bytes: the same rows give the same name on every machine.</remarks>
internal static class PublishStep
{
    /// <summary>Parses every kept row of a source and writes its four tables under <paramref name="folder"/>.</summary>
    /// <param name="raw">The source's files of raw rows, in order: of two rows with one key the later stands.</param>
    public static SourcePart Build(string source, IEnumerable<RawPart> raw, string folder, CancellationToken ct)
    {
        using var duck = Duck.Open(folder);
        foreach (var (name, columns) in RecordTables.All)
            duck.Run($"CREATE TABLE {name} ({columns}, ordinal BIGINT)");
        Fill(duck, raw.OrderBy(part => part.Order), ct);
        duck.Run("CREATE TABLE winners AS SELECT key, max(ordinal) AS ordinal FROM (SELECT key, ordinal FROM documents UNION ALL SELECT key, ordinal FROM mandates) GROUP BY key");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counts = RecordTables.All.ToDictionary(table => table.Name, table => Write(duck, table.Name, source, folder, hash));
        return new SourcePart(Convert.ToHexStringLower(hash.GetHashAndReset()), counts["documents"], counts["mandates"], counts["mentions"], counts["relations"]);
    }

    public static SnapshotId Name(IReadOnlyDictionary<string, SourcePart> sources)
    {
        var text = string.Join('\n', sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Key + " " + source.Value.Hash));
        return new SnapshotId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private static int Write(DuckDBConnection duck, string table, string source, string folder, IncrementalHash hash)
    {
        var rows = $"SELECT t.* EXCLUDE (ordinal) FROM {table} t JOIN winners w USING (key, ordinal)";
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, table, "source=" + source)).FullName, "part.parquet");
        duck.Run($"COPY ({rows} ORDER BY ALL) TO {Duck.Quote(file)} (FORMAT parquet, COMPRESSION zstd)");
        hash.AppendData(Encoding.UTF8.GetBytes(table));
        var count = 0;
        using var command = duck.Command($"SELECT sha256(to_json(r)::VARCHAR) AS h FROM ({rows}) r ORDER BY h");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        for (; reader.Read(); count++)
            hash.AppendData(Encoding.ASCII.GetBytes(reader.GetString(0)));
        return count;
    }

    private static void Fill(DuckDBConnection duck, IEnumerable<RawPart> raw, CancellationToken ct)
    {
        using var rows = new RowAppender(duck);
        using var reading = Duck.Open();
        var ordinal = 0L;
        foreach (var part in raw)
        {
            using var command = reading.Command($"SELECT hash, text FROM {Duck.Parquet(part.Path)} ORDER BY sequence");
            command.UseStreamingMode = true;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                ct.ThrowIfCancellationRequested();
                rows.Append(ParseStep.Parse(reader.GetString(1), reader.GetString(0)), ++ordinal);
            }
        }
    }
}
