using Microsoft.AspNetCore.Identity;
using Palmares.Kernel;

namespace Palmares.Accounts.Securing;

/// <summary>A user ties a passkey (WebAuthn) to the account. The ceremony is over; this keeps its outcome.</summary>
public sealed class AddPasskey(PalmaresDb db, UserManager<User> users, ActLog acts)
{
    public const int NameLimit = 100;

    public sealed record Input(UserPasskeyInfo Passkey, string? Name);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.Self is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
            return KernelErrors.NotSignedIn;

        var name = string.IsNullOrWhiteSpace(input.Name) ? "Passkey" : input.Name.Trim();
        input.Passkey.Name = name[..Math.Min(NameLimit, name.Length)];
        await using var transaction = await db.BeginAsync(ct);
        await users.AddOrUpdatePasskeyAsync(user, input.Passkey);
        acts.Record(new PasskeyAdded(id), by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}

/// <summary>A user unties a passkey.</summary>
public sealed class RemovePasskey(PalmaresDb db, UserManager<User> users, ActLog acts)
{
    public sealed record Input(byte[] CredentialId);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.Self is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
            return KernelErrors.NotSignedIn;
        if (await users.GetPasskeyAsync(user, input.CredentialId) is null)
            return AccountsErrors.NoSuchPasskey;

        await using var transaction = await db.BeginAsync(ct);
        await users.RemovePasskeyAsync(user, input.CredentialId);
        acts.Record(new PasskeyRemoved(id), by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}
