using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Which snapshot the record is now.</summary>
public sealed class CurrentSnapshot(PalmaresDb db)
{
    /// <returns>Null while nothing has been imported.</returns>
    public async Task<SnapshotId?> RunAsync(CancellationToken ct) =>
        await db.Set<SnapshotPointer>().AsNoTracking().Select(pointer => (SnapshotId?)pointer.Snapshot).SingleOrDefaultAsync(ct);
}
