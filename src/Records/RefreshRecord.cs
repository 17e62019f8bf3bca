using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records.Importing;

namespace Palmares.Records;

/// <summary>Brings persons and the search index up to the current snapshot. Does nothing when they are.</summary>
public sealed class RefreshRecord(PalmaresDb db, CurrentSnapshot current, IEnumerable<IRelinkRecord> relinkers, RebuildSearch search, RecordStore store)
{
    public async Task<Result<Done>> RunAsync(Actor by, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (await current.RunAsync(ct) is not { } snapshot)
            return Done.Value;
        if (await db.Set<SearchState>().AsNoTracking().AnyAsync(state => state.Snapshot == snapshot, ct))
            return Done.Value;

        progress?.Report(new ImportProgress(ImportStage.Link, "", 0));
        foreach (var relinker in relinkers)
            await relinker.RelinkAsync(snapshot, by, ct);
        progress?.Report(new ImportProgress(ImportStage.Index, "", 0));
        store.Index(snapshot);
        return await search.RunAsync(ct);
    }
}
