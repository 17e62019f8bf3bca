using Microsoft.AspNetCore.Identity;
using Palmares.Kernel;

namespace Palmares.Accounts.Securing;

/// <summary>A user ties an app that makes six-digit codes (RFC 6238) to the account, by entering one of its codes.</summary>
public sealed class TurnOnAuthenticator(PalmaresDb db, UserManager<User> users, ActLog acts)
{
    public const int Codes = 10;

    public sealed record Input(string Code);

    /// <summary>The secret to enter into the app; made on first asking, the same until it is turned off.</summary>
    public async Task<Result<string>> KeyAsync(Actor by, CancellationToken ct)
    {
        if (by.Self is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
            return KernelErrors.NotSignedIn;
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key)
            return key;
        await users.ResetAuthenticatorKeyAsync(user);
        return (await users.GetAuthenticatorKeyAsync(user))!;
    }

    /// <summary>The recovery codes, shown this once.</summary>
    public async Task<Result<IReadOnlyList<string>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.Self is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
            return KernelErrors.NotSignedIn;
        var code = input.Code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code))
            return AccountsErrors.WrongCode;

        await using var transaction = await db.BeginAsync(ct);
        await users.SetTwoFactorEnabledAsync(user, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes);
        acts.Record(new AuthenticatorTurnedOn(id), by);
        acts.Record(new RecoveryCodesMade(id, Codes), by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result<IReadOnlyList<string>>.Of([.. codes!]);
    }
}

/// <summary>A user goes back to the password alone. The app's secret is thrown away.</summary>
public sealed class TurnOffAuthenticator(PalmaresDb db, UserManager<User> users, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(Actor by, CancellationToken ct)
    {
        if (by.Self is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
            return KernelErrors.NotSignedIn;

        await using var transaction = await db.BeginAsync(ct);
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        acts.Record(new AuthenticatorTurnedOff(id), by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}
