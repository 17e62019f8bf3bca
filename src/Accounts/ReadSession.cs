using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>What a session stands on. It is read at every request, so it is one question to the database.</summary>
public sealed class ReadSession(PalmaresDb db)
{
    /// <param name="Stamp">Changes with whatever ends a user's sessions, such as another password.</param>
    /// <param name="Name">To greet with.</param>
    /// <param name="Own">What roles of the installation's own permit.</param>
    public sealed record Held(string? Stamp, bool Disabled, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<Permission> Own);

    /// <returns>Null when there is no such user.</returns>
    public async Task<Held?> RunAsync(UserId user, CancellationToken ct)
    {
        var rows = await (
            from account in db.Set<User>()
            where account.Id == user.Value
            from held in db.Set<RoleHeld>().Where(held => held.User == account.Id).DefaultIfEmpty()
            from own in db.Set<OwnRoleHeld>().Where(own => own.User == account.Id).Join(db.Set<OwnRole>().Where(role => role.WithdrawnAt == null), own => own.Role, role => role.Id, (own, role) => role.Permissions).DefaultIfEmpty()
            select new { account.SecurityStamp, account.Disabled, account.DisplayName, Role = (Role?)held!.Role, Own = own }).ToListAsync(ct);
        return rows is [var first, ..]
            ? new Held(
                first.SecurityStamp, first.Disabled, first.DisplayName, [.. rows.Select(row => row.Role).OfType<Role>().Distinct()],
                [.. rows.Select(row => row.Own).OfType<string>().Distinct().SelectMany(OwnRole.Read).Distinct()])
            : null;
    }
}
