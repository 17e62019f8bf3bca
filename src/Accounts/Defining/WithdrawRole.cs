using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Defining;

/// <summary>A role of the installation's own is no more. Those who held it keep what their other roles permit.</summary>
public sealed class WithdrawRole(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <returns>How many lose it.</returns>
    public async Task<Result<int>> RunAsync(OwnRoleId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;
        if (await db.Set<OwnRole>().SingleOrDefaultAsync(role => role.Id == id && role.WithdrawnAt == null, ct) is not { } role)
            return AccountsErrors.NoSuchRole;
        var held = await db.Set<OwnRoleHeld>().Where(one => one.Role == id).ToListAsync(ct);
        role.WithdrawnAt = clock.GetUtcNow();
        db.Set<OwnRoleHeld>().RemoveRange(held);
        acts.Record(new OwnRoleWithdrawn(id, held.Count), by);
        await db.SaveChangesAsync(ct);
        return held.Count;
    }
}
