using Microsoft.AspNetCore.Identity;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Accounts.Users;

/// <summary>Somebody forgot the password. A link goes to the address if it has an account; the answer is the same either way.</summary>
public sealed class AskReset(PalmaresDb db, UserManager<User> users, OneTimeLinks links, WriteLetter letters, ActLog acts)
{
    public sealed record Input(string Email, string LinkStart);

    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(input.Email.Trim()) is not { Disabled: false } user)
            return Done.Value;

        var (secret, expires) = links.Stage(OneTimeLinks.Join, user.UserId, TimeSpan.FromHours(2));
        acts.Record(new ResetAsked(user.UserId, expires), Actor.Public);
        await letters.StageAsync(new Letter(AccountsLetters.Reset, user.Email!, user.DisplayName) { ["name"] = user.DisplayName, ["link"] = input.LinkStart + secret }, ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
