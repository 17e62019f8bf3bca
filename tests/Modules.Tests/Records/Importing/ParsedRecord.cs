using System.Text;
using DuckDB.NET.Data;
using Palmares.Records;
using Palmares.Records.Importing;

namespace Palmares.Modules.Tests.Records.Importing;

internal static class Parsed
{
    public static ParsedRow Line(string json)
    {
        var row = ParseStep.Parse(Encoding.UTF8.GetBytes(json), "raw");
        Xunit.Assert.Null(row.Refused);
        return row;
    }
}

/// <summary>Lines of one source as the snapshot holds them, by the steps an import takes and no database.</summary>
internal sealed class ParsedRecord : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("palmares-parsed-").FullName;
    private readonly DuckDBConnection _duck = Duck.Open();

    private ParsedRecord(string[] lines)
    {
        var file = Path.Combine(_folder, "lines.jsonl");
        File.WriteAllLines(file, lines);
        using var keep = new KeepStep(_folder, 1, () => "part");
        foreach (var line in ReadStep.Lines(file))
            keep.Keep("one", line);
        keep.Finish();
        Hash = PublishStep.Build("one", [.. keep.Written], _folder, default).Hash;
        foreach (var table in RecordTables.All.Select(table => table.Name).Append(RecordTables.Lines))
            _duck.Run($"CREATE VIEW {table} AS SELECT * FROM {Duck.Parquet(_folder, table, "source=one", "part.parquet")}");
    }

    public string Hash { get; }

    public static ParsedRecord Of(params string[] lines) => new(lines);

    public List<T> Rows<T>(Func<DuckDBDataReader, T> row, string sql) => _duck.Read(row, sql);

    public long Count(string sql) => _duck.Count(sql);

    public void Dispose()
    {
        _duck.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
