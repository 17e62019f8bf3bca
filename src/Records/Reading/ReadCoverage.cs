using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>Which sources the record has, for which years, and how much each says.</summary>
public sealed class ReadCoverage(CurrentSnapshot current, RecordStore store)
{
    public sealed record Whole(IReadOnlyList<SourceCoverage> Sources, SnapshotId Snapshot);

    public async Task<Result<Whole>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        return await current.RunAsync(ct) is { } snapshot ? new Whole(store.Coverage(snapshot), snapshot) : RecordsErrors.NothingImported;
    }
}
