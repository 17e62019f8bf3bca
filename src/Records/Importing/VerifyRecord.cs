using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>Recomputes the current snapshot from the kept raw rows: same hash, same counts, source by source.</summary>
public sealed class VerifyRecord(PalmaresDb db, RecordFolder folder, CurrentSnapshot current)
{
    public sealed record Source(string Name, int Documents, int Mandates, int Mentions, bool Holds);

    public sealed record Verdict(SnapshotId Snapshot, SnapshotId Recomputed, bool Holds, IReadOnlyList<Source> Sources);

    public async Task<Result<Verdict>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord) && !by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;
        if (!Directory.Exists(folder.Snapshot(snapshot)))
            return RecordsErrors.NoSuchSnapshot;

        var listed = await db.Set<RawFile>().AsNoTracking().ToListAsync(ct);
        return await Task.Run(() => Recompute(snapshot, listed, ct), ct);
    }

    private Verdict Recompute(SnapshotId snapshot, List<RawFile> listed, CancellationToken ct)
    {
        var told = SnapshotManifest.Read(folder.Snapshot(snapshot));
        // Beside the work folder, which a starting import sweeps.
        var work = Directory.CreateTempSubdirectory("palmares-verify-").FullName;
        try
        {
            var sources = listed.GroupBy(file => file.Source).ToDictionary(
                source => source.Key,
                source => PublishStep.Build(source.Key, [.. source.Select(file => new RawPart(file.Source, Path.Combine(folder.Raw, file.Path), file.Order))], work, ct));
            var recomputed = PublishStep.Name(sources);
            var lines = sources.Select(s => new Source(
                    s.Key, s.Value.Count(RecordTables.Documents), s.Value.Count(RecordTables.Mandates), s.Value.Count(RecordTables.Mentions), told.TryGetValue(s.Key, out var part) && part.Says(s.Value)))
                .OrderBy(source => source.Name, StringComparer.Ordinal).ToList();
            var files = sources.Keys.Order(StringComparer.Ordinal).All(source => SameRows(snapshot, source, work));
            return new Verdict(snapshot, recomputed, files && snapshot == recomputed && told.Count == sources.Count && lines.All(line => line.Holds), lines);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The published files against the recomputed ones, row by row.</summary>
    private bool SameRows(SnapshotId snapshot, string source, string work)
    {
        using var duck = Duck.Open();
        return RecordTables.All.All(table =>
        {
            var published = Duck.Parquet(folder.Table(snapshot, table.Name, source), "part.parquet");
            var anew = Duck.Parquet(work, table.Name, "source=" + source, "part.parquet");
            return duck.Read(row => row.GetInt64(0), $"SELECT count(*) FROM ((FROM {published} EXCEPT ALL FROM {anew}) UNION ALL (FROM {anew} EXCEPT ALL FROM {published}))").Single() == 0;
        });
    }
}
