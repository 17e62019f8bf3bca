using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;

namespace Palmares.Records.Importing;

/// <summary>A listed or a new file of raw rows of one source.</summary>
/// <param name="Order">The place of its import among all; later ones correct earlier ones.</param>
internal sealed record RawPart(string Source, string Path, int Order);

/// <summary>Keeps the new rows of one file as they came, in parts of bounded size a source.</summary>
internal sealed class KeepStep(string workFolder, int order, Func<string> nextName) : IDisposable
{
    private const int RowsOfAPart = 50_000;

    private readonly DuckDBConnection _duck = Duck.Open(workFolder, memory: "200MB");
    private readonly Dictionary<string, (string Table, DuckDBAppender Rows, int Count)> _open = [];

    /// <summary>What was written, in the work folder.</summary>
    public ConcurrentQueue<RawPart> Written { get; } = new();

    public void Keep(string source, RawLine line)
    {
        var part = _open.TryGetValue(source, out var open) ? open : Begin(source);
        part.Rows.CreateRow().AppendValue(line.File).AppendValue(line.Number).AppendValue(line.Name).AppendValue(line.Text).EndRow();
        _open[source] = part with { Count = part.Count + 1 };
        if (part.Count + 1 == RowsOfAPart)
            Write(source);
    }

    /// <summary>Writes what is left.</summary>
    public void Finish()
    {
        foreach (var source in _open.Keys.ToList())
            Write(source);
    }

    public void Dispose()
    {
        foreach (var part in _open.Values)
            part.Rows.Dispose();
        _duck.Dispose();
    }

    private (string Table, DuckDBAppender Rows, int Count) Begin(string source)
    {
        var table = "part" + _open.Count.ToString(CultureInfo.InvariantCulture);
        _duck.Run($"CREATE OR REPLACE TABLE {table} (file VARCHAR, line INTEGER, hash VARCHAR, text VARCHAR)");
        return _open[source] = (table, _duck.CreateAppender(table), 0);
    }

    private void Write(string source)
    {
        _open.Remove(source, out var part);
        part.Rows.Dispose();
        var folder = Directory.CreateDirectory(Path.Combine(workFolder, "raw", "source=" + source)).FullName;
        var path = Path.Combine(folder, nextName() + ".parquet");
        _duck.Run($"COPY {part.Table} TO {Duck.Quote(path)} (FORMAT parquet, COMPRESSION zstd)");
        _duck.Run($"DROP TABLE {part.Table}");
        Written.Enqueue(new RawPart(source, path, order));
    }
}
