using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>Recomputes the current snapshot from the kept raw rows: same name, same counts, same rows, source by source; and the imports' own counts.</summary>
public sealed class VerifyRecord(PalmaresDb db, RecordFolder folder, CurrentSnapshot current)
{
    /// <param name="Lines">Raw rows kept of the source, counted anew.</param>
    /// <param name="Rows">Rows of each table, counted anew.</param>
    public sealed record Source(string Name, int Lines, IReadOnlyDictionary<string, int> Rows, bool Holds)
    {
        public int Documents => Rows.GetValueOrDefault(RecordTables.Documents.Name);

        public int Mandates => Rows.GetValueOrDefault(RecordTables.Mandates.Name);

        public int Mentions => Rows.GetValueOrDefault(RecordTables.Mentions.Name);
    }

    /// <param name="LinesTold">What all imports say they took in; equal to the kept raw rows.</param>
    public sealed record Verdict(SnapshotId Snapshot, SnapshotId Recomputed, int LinesTold, bool Holds, IReadOnlyList<Source> Sources);

    public async Task<Result<Verdict>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord) && !by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;
        if (!Directory.Exists(folder.Snapshot(snapshot)))
            return RecordsErrors.NoSuchSnapshot;

        var listed = await db.Set<RawFile>().AsNoTracking().ToListAsync(ct);
        var told = await db.Set<ImportRun>().AsNoTracking().SumAsync(run => run.Imported, ct);
        return await Task.Run(() => Recompute(snapshot, listed, told, ct), ct);
    }

    private Verdict Recompute(SnapshotId snapshot, List<RawFile> listed, int linesTold, CancellationToken ct)
    {
        var told = SnapshotManifest.Read(folder.Snapshot(snapshot));
        // Beside the work folder, which a starting import sweeps.
        var work = Directory.CreateTempSubdirectory("palmares-verify-").FullName;
        try
        {
            var parts = listed.Select(file => new RawPart(file.Source, Path.Combine(folder.Raw, file.Path), file.Order)).ToLookup(part => part.Source);
            var sources = parts.ToDictionary(source => source.Key, source => PublishStep.Build(source.Key, [.. source], work, ct));
            var recomputed = PublishStep.Name(sources);
            var lines = sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => new Source(
                source.Key, Lines(parts[source.Key]), source.Value.Rows,
                told.TryGetValue(source.Key, out var part) && part.Says(source.Value) && SameRows(snapshot, source.Key, work))).ToList();
            var holds = snapshot == recomputed && told.Count == sources.Count && lines.All(line => line.Holds) && lines.Sum(line => line.Lines) == linesTold;
            return new Verdict(snapshot, recomputed, linesTold, holds, lines);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static int Lines(IEnumerable<RawPart> parts)
    {
        using var duck = Duck.Open();
        return parts.Sum(part => (int)duck.Count($"SELECT count(*) FROM {Duck.Parquet(part.Path)}"));
    }

    /// <summary>The published files against the recomputed ones, row by row.</summary>
    private bool SameRows(SnapshotId snapshot, string source, string work)
    {
        using var duck = Duck.Open(work);
        return RecordTables.All.All(table =>
        {
            var published = Duck.Parquet(folder.Table(snapshot, table.Name, source), "part.parquet");
            var anew = Duck.Parquet(work, table.Name, "source=" + source, "part.parquet");
            return duck.Count($"SELECT count(*) FROM ((FROM {published} EXCEPT ALL FROM {anew}) UNION ALL (FROM {anew} EXCEPT ALL FROM {published}))") == 0;
        });
    }
}
