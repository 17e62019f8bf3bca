using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>A member leaves: what the member was to read is taken back; scores handed in stay.</summary>
internal static class LeavePanel
{
    public static async Task OfAsync(PalmaresDb db, Judge judge, TimeProvider clock, CancellationToken ct)
    {
        judge.HasLeft = true;
        var scored = db.Set<ScoreSheet>().Where(s => s.IsFinal).Select(s => s.Assignment);
        var open = await db.Set<Assignment>().Where(a => a.Judge == judge.Id && a.WithdrawnAt == null && !scored.Contains(a.Id)).ToListAsync(ct);
        foreach (var assignment in open)
            assignment.WithdrawnAt = clock.GetUtcNow();
    }
}
