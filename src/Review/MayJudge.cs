using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>May this actor judge it: assigned, released, no conflict, still eligible. Everything of scoring asks here.</summary>
public sealed class MayJudge(PalmaresDb db, Sight sight)
{
    internal async Task<Assignment?> AssignmentAsync(AssignmentId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return null;
        var edition = await db.Set<Assignment>().Where(a => a.Id == id).Select(a => (EditionId?)a.Edition).SingleOrDefaultAsync(ct);
        return edition is { } found ? (await OwnAsync(found, user, by, ct)).SingleOrDefault(a => a.Id == id) : null;
    }

    internal async Task<IReadOnlyList<Assignment>> OwnAsync(EditionId edition, UserId user, Actor by, CancellationToken ct)
    {
        var judges = await db.Set<Judge>().AsNoTracking().Where(j => j.User == user && !j.HasLeft).Select(j => j.Id).ToListAsync(ct);
        var seen = await sight.OfAsync(edition, by, ct);
        var released = await InForce.AssignmentsAsync(db, edition, ct);
        return [.. released.Where(a => judges.Contains(a.Judge) && seen.Sees(a.Nomination))];
    }
}
