using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy;

/// <summary>Whether the organisation has stated a purpose, and not withdrawn it. What follows people asks this first.</summary>
public sealed class ProcessingStands(PalmaresDb db)
{
    public async Task<bool> RunAsync(ProcessingPurpose purpose, CancellationToken ct) =>
        await db.Set<Processing>().AsNoTracking().AnyAsync(one => one.Purpose == purpose && one.WithdrawnAt == null, ct);
}
