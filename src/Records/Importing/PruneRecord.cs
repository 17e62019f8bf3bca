using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>Deletes snapshots that are neither the record now nor named by any figure. Raw rows stay: what was deleted can be rebuilt from them.</summary>
public sealed class PruneRecord(PalmaresDb db, RecordFolder folder, RecordStore store, NamedSnapshots named, ActLog acts)
{
    /// <param name="Kept">Snapshots that stay: the current one and those a figure names.</param>
    public sealed record Report(IReadOnlyList<SnapshotId> Pruned, IReadOnlyList<SnapshotId> Kept, double FreedMb);

    /// <summary>What a pruning would do.</summary>
    public async Task<Result<Report>> PreviewAsync(Actor by, CancellationToken ct) => by.May(Permission.ImportRecord) ? await PlanAsync(ct) : KernelErrors.NotPermitted;

    public async Task<Result<Report>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        // An import publishes into the same folder, and may be about to name a snapshot of old.
        using var held = ImportLock.Take(folder);
        if (held is null)
            return RecordsErrors.ImportRunning;
        var plan = await PlanAsync(ct);
        if (plan.Pruned.Count == 0)
            return plan;

        acts.Record(new SnapshotsPruned(plan.Pruned), by);
        await db.SaveChangesAsync(ct);
        foreach (var snapshot in plan.Pruned)
        {
            store.Close(snapshot);
            Directory.Delete(folder.Snapshot(snapshot), recursive: true);
        }

        return plan;
    }

    private async Task<Report> PlanAsync(CancellationToken ct)
    {
        var present = folder.Snapshots();
        var wanted = await named.RunAsync(ct);
        var pruned = present.Where(snapshot => !wanted.Contains(snapshot)).ToList();
        var bytes = pruned.Sum(snapshot => new DirectoryInfo(folder.Snapshot(snapshot)).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));
        return new Report(pruned, [.. present.Except(pruned)], Math.Round(bytes / 1048576.0, 1));
    }
}
