using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>The users and what they may do.</summary>
public sealed class ListUsers(PalmaresDb db)
{
    public sealed record Line(UserId Id, string DisplayName, string Email, string? Organisation, IReadOnlyList<Role> Roles, bool Disabled)
    {
        /// <summary>Roles of the installation's own, by name.</summary>
        public IReadOnlyList<(OwnRoleId Id, string Name)> Own { get; init; } = [];
    }

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;

        var users = await db.Set<User>().AsNoTracking().OrderBy(u => u.DisplayName).ToListAsync(ct);
        var roles = (await db.Set<RoleHeld>().AsNoTracking().ToListAsync(ct)).ToLookup(h => h.User, h => h.Role);
        var own = (await (from held in db.Set<OwnRoleHeld>() join role in db.Set<OwnRole>() on held.Role equals role.Id where role.WithdrawnAt == null select new { held.User, role.Id, role.Name }).ToListAsync(ct)).ToLookup(one => one.User, one => (one.Id, one.Name));
        return Result<IReadOnlyList<Line>>.Of([.. users.Select(u => new Line(u.UserId, u.DisplayName, u.Email!, u.Organisation, [.. roles[u.Id].Order()], u.Disabled) { Own = [.. own[u.Id].OrderBy(one => one.Name, StringComparer.CurrentCulture)] })]);
    }
}
