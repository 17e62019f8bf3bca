using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>A user is given a role or loses one. The last secretary keeps theirs.</summary>
public sealed class ChangeRole(PalmaresDb db, ActLog acts)
{
    public sealed record Input(UserId User, Role Role, bool Hold);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;
        if (!await db.Set<User>().AnyAsync(u => u.Id == input.User.Value, ct))
            return AccountsErrors.NoSuchUser.With(input.User);

        var held = await db.Set<RoleHeld>().SingleOrDefaultAsync(h => h.User == input.User.Value && h.Role == input.Role, ct);
        if (input.Hold == held is not null)
            return Done.Value;
        if (!input.Hold && input.Role == Role.Secretary && await db.Set<RoleHeld>().CountAsync(h => h.Role == Role.Secretary, ct) == 1)
            return AccountsErrors.LastSecretary;

        if (input.Hold)
        {
            var (roles, own) = await HeldRoles.OfAsync(db, input.User.Value, null, ct);
            if (RoleBounds.Refuse(own, [.. roles, input.Role]) is { } refusal)
                return refusal;
            db.Set<RoleHeld>().Add(new RoleHeld { User = input.User.Value, Role = input.Role });
            acts.Record(new RoleGranted(input.User, input.Role), by);
        }
        else
        {
            db.Set<RoleHeld>().Remove(held!);
            acts.Record(new RoleRevoked(input.User, input.Role), by);
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
