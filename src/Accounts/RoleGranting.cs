using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>A role by a link: granted by the software, since no officer did. Staged; the caller saves.</summary>
internal sealed class RoleGranting(PalmaresDb db, ActLog acts) : IRoleGranting
{
    public async Task GrantAsync(UserId user, Role role, CancellationToken ct)
    {
        if (await db.Set<RoleHeld>().AnyAsync(held => held.User == user.Value && held.Role == role, ct))
            return;
        db.Set<RoleHeld>().Add(new RoleHeld { User = user.Value, Role = role });
        acts.Record(new RoleGranted(user, role), Actor.System);
    }
}
