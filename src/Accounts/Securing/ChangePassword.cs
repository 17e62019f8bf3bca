using Microsoft.AspNetCore.Identity;
using Palmares.Kernel;

namespace Palmares.Accounts.Securing;

/// <summary>A user changes their own password. Every other session of theirs ends.</summary>
public sealed class ChangePassword(PalmaresDb db, UserManager<User> users, ActLog acts)
{
    public sealed record Input(string Present, string Password);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.Self is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
            return KernelErrors.NotSignedIn;

        await using var transaction = await db.BeginAsync(ct);
        var changed = await users.ChangePasswordAsync(user, input.Present, input.Password);
        if (!changed.Succeeded)
        {
            return changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                ? AccountsErrors.WrongPassword
                : AccountsErrors.PasswordRefused.With(string.Join(' ', changed.Errors.Select(e => e.Description)));
        }

        acts.Record(new PasswordChanged(id), by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}
