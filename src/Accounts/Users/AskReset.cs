using Microsoft.AspNetCore.Identity;
using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>Somebody forgot the password. A link goes to the address if it has an account; the answer is the same either way.</summary>
public sealed class AskReset(PalmaresDb db, UserManager<User> users, OneTimeLinks links, Outbox outbox, ActLog acts)
{
    public sealed record Input(string Email, string LinkStart);

    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(input.Email.Trim()) is not { Disabled: false } user)
            return Done.Value;

        var (secret, expires) = links.Stage(OneTimeLinks.Join, user.UserId, TimeSpan.FromHours(2));
        acts.Record(new ResetAsked(user.UserId, expires), Actor.Public);
        outbox.Queue(new Mail(user.Email!, "A new password for Palmares", $"""
            Dear {user.DisplayName},

            somebody, we hope you, asked for a new password. Choose one here; the link works once and for two hours:

            {input.LinkStart}{secret}

            If it was not you, do nothing: your password stays as it is.
            """));
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
