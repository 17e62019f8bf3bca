using Microsoft.AspNetCore.Identity;
using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>Somebody chooses a password by a link they were sent: an invitation, or a reset.</summary>
public sealed class JoinByLink(PalmaresDb db, UserManager<User> users, OneTimeLinks links, TimeProvider clock, ActLog acts)
{
    public sealed record Input(string Secret, string Password);

    /// <summary>The address the link belongs to, to be shown before a password is chosen.</summary>
    public async Task<Result<string>> WhoseAsync(string secret, CancellationToken ct) =>
        await UserAsync(await links.FindAsync(OneTimeLinks.Join, secret, ct)) is { } user ? user.Email! : AccountsErrors.LinkNotValid;

    public async Task<Result<UserId>> RunAsync(Input input, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var link = await links.FindAsync(OneTimeLinks.Join, input.Secret, ct);
        if (await UserAsync(link) is not { } user)
            return AccountsErrors.LinkNotValid;

        var token = await users.GeneratePasswordResetTokenAsync(user);
        var set = await users.ResetPasswordAsync(user, token, input.Password);
        if (!set.Succeeded)
            return AccountsErrors.PasswordRefused.With(string.Join(' ', set.Errors.Select(e => e.Description)));

        link!.UsedAt = clock.GetUtcNow();
        user.EmailConfirmed = true;
        acts.Record(new PasswordSetByLink(user.UserId), Actor.ByLink(OneTimeLinks.Join));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return user.UserId;
    }

    private async Task<User?> UserAsync(OneTimeLink? link) =>
        link?.User is { } id && await users.FindByIdAsync(id.ToString()) is { Disabled: false } user ? user : null;
}
