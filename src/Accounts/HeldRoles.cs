using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>Everything one user holds, to be measured against the bounds.</summary>
internal static class HeldRoles
{
    /// <param name="except">A role of the installation's own that is left out, for it is about to change.</param>
    /// <returns>The built-in roles, and what the others grant.</returns>
    public static async Task<(IReadOnlyList<Role> Roles, IReadOnlyList<Permission> Own)> OfAsync(PalmaresDb db, Guid user, OwnRoleId? except, CancellationToken ct)
    {
        var roles = await db.Set<RoleHeld>().Where(held => held.User == user).Select(held => held.Role).ToListAsync(ct);
        var own = await (from held in db.Set<OwnRoleHeld>() where held.User == user join role in db.Set<OwnRole>() on held.Role equals role.Id where role.WithdrawnAt == null select role).AsNoTracking().ToListAsync(ct);
        return (roles, [.. own.Where(role => role.Id != except).SelectMany(role => role.Grants).Distinct()]);
    }
}
