using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>May this actor judge it: assigned, released, no conflict, still eligible. Everything of scoring asks here.</summary>
public sealed class MayJudge(PalmaresDb db, Sight sight)
{
    internal async Task<Assignment?> AssignmentAsync(AssignmentId id, Actor by, CancellationToken ct) => (await OneAsync(id, by, ct))?.Assignment;

    internal async Task<(Assignment Assignment, ReviewableNomination Nomination)?> OneAsync(AssignmentId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return null;
        // Asked for one alone: what stands for all in OwnAsync, so that a page does not read the edition. Conflicts, of whichever seat, are a matter of sight.
        var assignment = await db.Set<Assignment>().AsNoTracking().SingleOrDefaultAsync(
            a => a.Id == id && a.WithdrawnAt == null && db.Set<Proposal>().Any(p => p.Id == a.Proposal && p.ReleasedAt != null)
                && db.Set<Judge>().Any(j => j.Id == a.Judge && j.User == user && !j.HasLeft),
            ct);
        return assignment is not null && await sight.OneAsync(assignment.Nomination, by, ct) is { } nomination ? (assignment, nomination) : null;
    }

    internal async Task<IReadOnlyList<Assignment>> OwnAsync(EditionId edition, UserId user, Actor by, CancellationToken ct)
    {
        var judges = await db.Set<Judge>().AsNoTracking().Where(j => j.User == user && !j.HasLeft).Select(j => j.Id).ToListAsync(ct);
        var released = await InForce.AssignmentsAsync(db, edition, ct, judges);
        var seen = await sight.OfAsync(edition, by, ct, [.. released.Select(a => a.Nomination).Distinct()]);
        return [.. released.Where(a => seen.Sees(a.Nomination))];
    }
}
