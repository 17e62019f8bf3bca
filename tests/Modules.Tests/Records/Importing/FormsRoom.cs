using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Papers.Sheets;
using Palmares.Papers.Word;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

/// <summary>Writes files in forms of the world, imports them twice and reads what the snapshot says.</summary>
internal sealed class FormsRoom(RecordRoom room) : IAsyncDisposable
{
    public RecordRoom Room => room;

    public static async Task<FormsRoom> OnAsync(Engine engine = Engine.Sqlite) => new(await RecordRoom.OnAsync(engine));

    public string Text(string name, string text) => room.File(name, [text]);

    public string Sheet(string name, string[] header, params string[][] rows)
    {
        var path = room.File(name, []);
        File.WriteAllBytes(path, SheetFile.Write("TDoc_List", header, rows));
        return path;
    }

    public string Word(string name, Paper paper)
    {
        var path = room.File(name, []);
        File.WriteAllBytes(path, WordWriter.Write(paper));
        return path;
    }

    /// <summary>Imports, sees that a second time imports nothing and that the record can be recomputed.</summary>
    public async Task<ImportRecord.Report> ImportAsync(params string[] paths)
    {
        var first = await room.ImportAsync(paths);
        var second = await room.ImportAsync(paths);
        Assert.Equal(first.Read, first.Imported + first.Unchanged + first.Rejected);
        Assert.Equal((0, first.Rejected, first.Snapshot), (second.Imported, second.Rejected, second.Snapshot));
        Assert.True((await room.World.RunAsync((VerifyRecord verify) => verify.RunAsync(room.World.As(Role.Auditor), TestContext.Current.CancellationToken))).Value.Holds);
        return first;
    }

    /// <summary>One text a row, sorted.</summary>
    public string[] Read(ImportRecord.Report report, string sql)
    {
        using var record = room.World.Services.GetRequiredService<RecordStore>().Open(report.Snapshot!.Value);
        return [.. record.Read((DuckDBDataReader row) => row.GetString(0), sql).Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();
}
