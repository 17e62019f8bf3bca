using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

public sealed class Importing_a_source
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_line_read_is_imported_unchanged_or_rejected(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        var file = room.File("demo.jsonl", [.. RecordRoom.Documents, RecordRoom.Documents[0], "{not json", """{"source":"elsewhere","docid":"X"}""", """{"source":"demo-lab","title":"No number"}"""]);

        var report = await room.ImportAsync(file);

        Assert.Equal((7, 3, 1, 3), (report.Read, report.Imported, report.Unchanged, report.Rejected));
        Assert.Contains(report.Rejections, r => r is { Line: 5, Field: "line" });
        Assert.Contains(report.Rejections, r => r is { Line: 6, Field: "source" });
        Assert.Contains(report.Rejections, r => r is { Line: 7, Field: "docid" });
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_files_a_second_time_import_nothing_and_switch_nothing(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);

        var first = await room.ImportFixtureAsync();
        var second = await room.ImportFixtureAsync();

        Assert.Equal((5, 0), (first.Imported, first.Unchanged));
        Assert.Equal((0, 5), (second.Imported, second.Unchanged));
        Assert.Equal(first.Snapshot, second.Snapshot);
        Assert.Single(await room.World.ActsAsync(), act => act.Name == "records.snapshot-published");
        Assert.Equal(2, (await room.World.ActsAsync()).Count(act => act.Name == "records.record-imported"));
    }

    [Fact]
    public async Task Names_that_are_no_person_leave_the_document_and_give_a_reason()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);

        var report = await room.ImportFixtureAsync();

        Assert.Equal(0, report.Rejected);
        Assert.Equal(["contributors[1]", "contributors[2]", "contributors[3]", "contributors[4]"], report.Rejections.Select(r => r.Field));
        Assert.Equal(4, await room.World.QueryAsync(db => db.Set<ImportRejection>().CountAsync(Ct)));
        var found = await room.World.RunAsync((ListImports list) => list.RejectionsAsync(report.Run, 1, room.World.As(Role.Steward), Ct));
        Assert.Equal(4, found.Value.Total);
    }

    [Fact]
    public async Task The_same_rows_in_another_order_and_compressed_give_the_same_snapshot()
    {
        await using var here = await RecordRoom.OnAsync(Engine.Sqlite);
        await using var there = await RecordRoom.OnAsync(Engine.Sqlite);

        var first = await here.ImportFixtureAsync();
        var roles = there.File("roles.jsonl", RecordRoom.Roles.Reverse());
        var packed = there.File("documents.jsonl", RecordRoom.Documents.Reverse()) + ".gz";
        await using (var to = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
            to.Write(await File.ReadAllBytesAsync(packed[..^3], Ct));
        await there.ImportAsync(roles);
        var second = await there.ImportAsync(packed);

        Assert.Equal(first.Snapshot, second.Snapshot);
    }

    [Fact]
    public async Task A_corrected_row_takes_the_place_of_the_earlier_one()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var first = await room.ImportFixtureAsync();

        var second = await room.ImportAsync(room.File("later.jsonl", [RecordRoom.Documents[2].Replace("Sextant", "Octant", StringComparison.Ordinal)]));

        Assert.NotEqual(first.Snapshot, second.Snapshot);
        using var record = room.World.Services.GetService<RecordStore>()!.Open(second.Snapshot!.Value);
        Assert.Equal(["Octant Interfaces"], record.Read(row => row.GetString(0), "SELECT title FROM documents WHERE key = 'LAB 3'"));
    }

    [Fact]
    public async Task What_a_killed_import_left_does_not_count_and_is_swept()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var folder = room.World.Services.GetService<RecordFolder>()!;
        var orphan = Path.Combine(folder.Raw, "source=demo-lab", "left-behind.parquet");
        await File.WriteAllTextAsync(orphan, "half a file", Ct);
        Directory.CreateDirectory(Path.Combine(folder.Work, "half"));

        var again = await room.ImportFixtureAsync();

        Assert.Equal((0, 5), (again.Imported, again.Unchanged));
        Assert.False(File.Exists(orphan));
        Assert.Empty(Directory.Exists(folder.Work) ? Directory.GetDirectories(folder.Work) : []);
    }

    [Fact]
    public async Task An_import_that_is_cancelled_leaves_nothing_and_can_be_repeated()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        using var cancel = new CancellationTokenSource();
        var progress = new Cancelling(cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => room.World.RunAsync((ImportRecord import) =>
            import.RunAsync(new([room.File("demo.jsonl", RecordRoom.Documents)]), room.World.As(Role.Steward), progress, cancel.Token)));
        var after = await room.ImportAsync(room.File("demo.jsonl", RecordRoom.Documents));

        Assert.Equal(3, after.Imported);
        Assert.Single(await room.World.ActsAsync(), act => act.Name == "records.record-imported");
    }

    [Fact]
    public async Task A_damaged_archive_is_refused_and_named()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var file = room.File("demo.jsonl.gz", ["this is not gzip"]);

        var result = await room.World.RunAsync((ImportRecord import) => import.RunAsync(new([file]), room.World.As(Role.Steward), null, Ct));

        Assert.Equal("NotReadable", result.Error.Code);
        Assert.Contains("demo.jsonl.gz", result.Error.Message, StringComparison.Ordinal);
        Assert.Empty(await room.World.ActsAsync());
    }

    [Fact]
    public async Task A_judge_may_not_import()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);

        var result = await room.World.RunAsync((ImportRecord import) => import.RunAsync(new(["anything"]), room.World.As(Role.Judge), null, Ct));

        Assert.Equal(ErrorKind.Forbidden, result.Error.Kind);
    }

    [Fact]
    public async Task Verifying_recomputes_the_snapshot_from_the_raw_rows_and_sees_a_changed_file()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var report = await room.ImportFixtureAsync();

        var whole = await room.World.RunAsync((VerifyRecord verify) => verify.RunAsync(room.World.As(Role.Auditor), Ct));
        var folder = room.World.Services.GetService<RecordFolder>()!;
        var manifest = Path.Combine(folder.Snapshot(report.Snapshot!.Value), "manifest.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest, Ct)).Replace("\"documents\": 3", "\"documents\": 4", StringComparison.Ordinal), Ct);
        var changed = await room.World.RunAsync((VerifyRecord verify) => verify.RunAsync(room.World.As(Role.Auditor), Ct));

        Assert.True(whole.Value.Holds);
        Assert.False(changed.Value.Holds);
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == ImportStage.Publish)
                source.Cancel();
        }
    }
}
