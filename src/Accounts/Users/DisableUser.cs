using Microsoft.AspNetCore.Identity;
using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>A user may no longer sign in, or may again. What they did stays theirs.</summary>
public sealed class DisableUser(PalmaresDb db, UserManager<User> users, ActLog acts)
{
    public sealed record Input(UserId User, bool Disable);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;
        if (input.User == by.User)
            return AccountsErrors.NotYourself;
        if (await users.FindByIdAsync(input.User.ToString()) is not { } user)
            return AccountsErrors.NoSuchUser.With(input.User);

        user.Disabled = input.Disable;
        acts.Record(input.Disable ? new UserDisabled(input.User) : new UserEnabled(input.User), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
