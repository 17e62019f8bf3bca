using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>Who is who over everything imported, computed anew. Ids stay; the same record and decisions give the same persons.</summary>
public sealed class LinkRecord(PalmaresDb db, IMentionSource source, IdSource ids, ActLog acts, RebuildSearch search)
{
    public async Task<Result<RecordLinked>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DecideIdentity))
            return KernelErrors.NotPermitted;
        if (await new CurrentSnapshot(db).RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        var act = await new RelinkRecord(db, source, ids, acts).RelinkedAsync(snapshot, by, ct);
        // What is found follows who is who; without it the decision stands all the same.
        await search.RunAsync(ct);
        return act;
    }
}
