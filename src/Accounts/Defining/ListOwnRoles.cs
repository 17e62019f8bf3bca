using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Defining;

/// <summary>The roles an installation defined for itself, with those who hold each.</summary>
public sealed class ListOwnRoles(PalmaresDb db)
{
    public sealed record Holder(UserId User, string Name);

    public sealed record Line(OwnRoleId Id, string Name, IReadOnlyList<Permission> Grants, IReadOnlyList<Holder> Holders);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;
        var roles = await db.Set<OwnRole>().AsNoTracking().Where(role => role.WithdrawnAt == null).ToListAsync(ct);
        var held = await (from one in db.Set<OwnRoleHeld>() join user in db.Set<User>() on one.User equals user.Id select new { one.Role, user.Id, user.DisplayName }).ToListAsync(ct);
        var holders = held.ToLookup(one => one.Role, one => new Holder(UserId.From(one.Id), one.DisplayName));
        return Result<IReadOnlyList<Line>>.Of([.. roles.OrderBy(role => role.Name, StringComparer.CurrentCulture)
            .Select(role => new Line(role.Id, role.Name, role.Grants, [.. holders[role.Id].OrderBy(holder => holder.Name, StringComparer.CurrentCulture)]))]);
    }
}
