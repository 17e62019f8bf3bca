using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Who was let in by a code. A code withdrawn later lets in nobody more; who used it stays.</summary>
internal static class Admissions
{
    /// <returns>The invitation that lets this user nominate in this category; one for the category alone before one for all.</returns>
    public static async Task<NominatorInvitation?> AdmissionAsync(this PalmaresDb db, EditionId edition, CategoryId category, UserId user, CancellationToken ct) =>
        (await db.Set<NominatorInvitation>().AsNoTracking()
            .Where(one => one.EditionId == edition && (one.Category == null || one.Category == category) && one.Admissions.Any(used => used.User == user)).OrderBy(one => one.Id).ToListAsync(ct))
        .OrderByDescending(one => one.Category is not null).FirstOrDefault();
}
