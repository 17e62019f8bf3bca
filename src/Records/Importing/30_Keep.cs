using DuckDB.NET.Data;

namespace Palmares.Records.Importing;

/// <summary>A listed or a new file of raw rows of one source.</summary>
internal sealed record RawPart(string Source, string Path, int Order);

/// <summary>Keeps each new raw row as it came, and knows which rows are there already.</summary>
internal sealed class KeepStep(IReadOnlyList<RawPart> listed, string workFolder, string run) : IDisposable
{
    private readonly DuckDBConnection _duck = OpenTable(workFolder);
    private readonly Dictionary<string, HashSet<string>> _known = [];
    private DuckDBAppender? _appender;
    private long _sequence;

    public bool Knows(string source, string hash) => Known(source).Contains(hash);

    public void Keep(string source, RawLine line)
    {
        Known(source).Add(line.Hash);
        _appender ??= _duck.CreateAppender("raw");
        _appender.CreateRow().AppendValue(source).AppendValue(line.File).AppendValue(line.Number).AppendValue(line.Hash).AppendValue(line.Text).AppendValue(++_sequence).EndRow();
    }

    /// <summary>Writes the new rows, one file a source, into the work folder.</summary>
    public IReadOnlyList<RawPart> Write()
    {
        _appender?.Dispose();
        _appender = null;
        var order = listed.Select(part => part.Order).DefaultIfEmpty(0).Max() + 1;
        return [.. _duck.Read(row => row.GetString(0), "SELECT DISTINCT source FROM raw ORDER BY source").Select(source => Write(source, order))];
    }

    public void Dispose()
    {
        _appender?.Dispose();
        _duck.Dispose();
    }

    private RawPart Write(string source, int order)
    {
        var folder = Directory.CreateDirectory(Path.Combine(workFolder, "raw", "source=" + source)).FullName;
        var path = Path.Combine(folder, run + ".parquet");
        _duck.Run($"COPY (SELECT file, line, hash, text, sequence FROM raw WHERE source = {Duck.Quote(source)} ORDER BY sequence) TO {Duck.Quote(path)} (FORMAT parquet, COMPRESSION zstd)");
        return new RawPart(source, path, order);
    }

    private HashSet<string> Known(string source)
    {
        if (_known.TryGetValue(source, out var hashes))
            return hashes;
        hashes = [];
        foreach (var part in listed.Where(part => part.Source == source))
            hashes.UnionWith(_duck.Read(row => row.GetString(0), $"SELECT hash FROM {Duck.Parquet(part.Path)}"));
        return _known[source] = hashes;
    }

    private static DuckDBConnection OpenTable(string workFolder)
    {
        var duck = Duck.Open(workFolder);
        duck.Run("CREATE TABLE raw (source VARCHAR, file VARCHAR, line INTEGER, hash VARCHAR, text VARCHAR, sequence BIGINT)");
        return duck;
    }
}
