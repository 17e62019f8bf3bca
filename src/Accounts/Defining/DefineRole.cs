using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Defining;

/// <summary>An installation defines a role of its own, or changes one. Whoever holds it may, from the next request on, what it then says.</summary>
public sealed class DefineRole(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Role">Null for a new one.</param>
    /// <param name="Grants">What its holders may, beside what everybody may.</param>
    public sealed record Input(OwnRoleId? Role, string Name, IReadOnlyCollection<Permission> Grants);

    public async Task<Result<OwnRoleId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;
        var name = input.Name.Trim();
        if (name.Length is 0 or > OwnRole.NameLimit)
            return AccountsErrors.RoleNameNeeded.With(OwnRole.NameLimit);
        var grants = RoleBounds.Whole(input.Grants);
        if (RoleBounds.Refuse(grants) is { } refusal)
            return refusal;
        var standing = await db.Set<OwnRole>().Where(role => role.WithdrawnAt == null).ToListAsync(ct);
        if (Enum.GetNames<Role>().Contains(name, StringComparer.OrdinalIgnoreCase) || standing.Exists(role => role.Id != input.Role && string.Equals(role.Name, name, StringComparison.OrdinalIgnoreCase)))
            return AccountsErrors.RoleNameTaken;

        if (input.Role is { } id)
        {
            if (standing.Find(role => role.Id == id) is not { } role)
                return AccountsErrors.NoSuchRole;
            if (await RefuseForHoldersAsync(id, grants, ct) is { } apart)
                return apart;
            var before = role.Grants;
            if (role.Name == name && before.SequenceEqual(grants))
                return id;
            (role.Name, role.Permissions) = (name, OwnRole.Write(grants));
            acts.Record(new OwnRoleChanged(id, [.. grants.Except(before)], [.. before.Except(grants)], await db.Set<OwnRoleHeld>().CountAsync(held => held.Role == id, ct)), by);
            await db.SaveChangesAsync(ct);
            return id;
        }

        var made = new OwnRole { Id = ids.New<OwnRoleId>(), Name = name, Permissions = OwnRole.Write(grants), DefinedAt = clock.GetUtcNow() };
        db.Set<OwnRole>().Add(made);
        acts.Record(new OwnRoleDefined(made.Id, grants), by);
        await db.SaveChangesAsync(ct);
        return made.Id;
    }

    /// <summary>Those who hold it hold other roles too: together they must stay within the bounds.</summary>
    private async Task<Error?> RefuseForHoldersAsync(OwnRoleId id, IReadOnlyList<Permission> grants, CancellationToken ct)
    {
        var holders = await db.Set<OwnRoleHeld>().Where(held => held.Role == id).Select(held => held.User).ToListAsync(ct);
        foreach (var holder in holders)
        {
            var (roles, others) = await HeldRoles.OfAsync(db, holder, id, ct);
            if (RoleBounds.Refuse([.. grants, .. others], roles) is not { } why)
                continue;
            var name = await db.Set<User>().Where(user => user.Id == holder).Select(user => user.DisplayName).SingleAsync(ct);
            return AccountsErrors.HolderOutOfBounds.With(name) with { Mend = why.Template };
        }

        return null;
    }
}
