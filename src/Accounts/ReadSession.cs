using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>What a session stands on. It is read at every request, so it is one question to the database.</summary>
public sealed class ReadSession(PalmaresDb db)
{
    /// <param name="Stamp">Changes with whatever ends a user's sessions, such as another password.</param>
    /// <param name="Name">To greet with.</param>
    public sealed record Held(string? Stamp, bool Disabled, string Name, IReadOnlyList<Role> Roles);

    /// <returns>Null when there is no such user.</returns>
    public async Task<Held?> RunAsync(UserId user, CancellationToken ct)
    {
        var rows = await (
            from account in db.Set<User>()
            where account.Id == user.Value
            from held in db.Set<RoleHeld>().Where(held => held.User == account.Id).DefaultIfEmpty()
            select new { account.SecurityStamp, account.Disabled, account.DisplayName, Role = (Role?)held!.Role }).ToListAsync(ct);
        return rows is [var first, ..] ? new Held(first.SecurityStamp, first.Disabled, first.DisplayName, [.. rows.Where(row => row.Role is not null).Select(row => row.Role!.Value)]) : null;
    }
}
