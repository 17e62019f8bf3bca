using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Practising;

/// <summary>The seat of somebody on the panel of an edition.</summary>
internal static class Seats
{
    public static async Task<Judge?> OfAsync(PalmaresDb db, EditionId edition, Actor by, CancellationToken ct)
    {
        if (by.User is not { } user)
            return null;
        var panels = db.Set<Panel>().Where(p => p.Edition == edition).Select(p => p.Id);
        return await db.Set<Judge>().AsNoTracking().SingleOrDefaultAsync(j => panels.Contains(j.Panel) && j.User == user && !j.HasLeft, ct);
    }
}
