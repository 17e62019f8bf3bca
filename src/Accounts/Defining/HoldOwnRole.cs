using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Defining;

/// <summary>A user is given a role of the installation's own, or loses it.</summary>
public sealed class HoldOwnRole(PalmaresDb db, ActLog acts)
{
    public sealed record Input(UserId User, OwnRoleId Role, bool Hold);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;
        if (!await db.Set<User>().AnyAsync(user => user.Id == input.User.Value, ct))
            return AccountsErrors.NoSuchUser.With(input.User);
        if (await db.Set<OwnRole>().SingleOrDefaultAsync(role => role.Id == input.Role && role.WithdrawnAt == null, ct) is not { } own)
            return AccountsErrors.NoSuchRole;
        var held = await db.Set<OwnRoleHeld>().SingleOrDefaultAsync(one => one.User == input.User.Value && one.Role == input.Role, ct);
        if (input.Hold == held is not null)
            return Done.Value;

        if (input.Hold)
        {
            var (roles, others) = await HeldRoles.OfAsync(db, input.User.Value, input.Role, ct);
            if (RoleBounds.Refuse([.. own.Grants, .. others], roles) is { } refusal)
                return refusal;
            db.Set<OwnRoleHeld>().Add(new OwnRoleHeld { User = input.User.Value, Role = input.Role });
            acts.Record(new OwnRoleGranted(input.User, input.Role), by);
        }
        else
        {
            db.Set<OwnRoleHeld>().Remove(held!);
            acts.Record(new OwnRoleRevoked(input.User, input.Role), by);
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
