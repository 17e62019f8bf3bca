using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

internal static class Recommendations
{
    /// <summary>The one that counts: the last handed over.</summary>
    public static async Task<Recommendation?> LatestAsync(this PalmaresDb db, CategoryId category, CancellationToken ct) =>
        await db.Set<Recommendation>().Include(r => r.Lines).Include(r => r.Recusals).Include(r => r.Seats).AsSplitQuery()
            .Where(r => r.CategoryId == category)
            .OrderByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(ct);
}
