using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Accounts.Users;

/// <summary>Somebody is given an account and sent a link by which they choose a password.</summary>
public sealed class InviteUser(PalmaresDb db, CreateUser create, OneTimeLinks links, WriteLetter letters, ActLog acts)
{
    /// <param name="Email">Where the letter goes.</param>
    /// <param name="DisplayName">How the user is shown.</param>
    /// <param name="Roles">What the user may do.</param>
    /// <param name="LinkStart">The address before the secret, e.g. <c>https://palmares.example/account/join/</c>.</param>
    /// <param name="Organisation">Where the user works.</param>
    public sealed record Input(string Email, string DisplayName, IReadOnlyCollection<Role> Roles, string LinkStart, string? Organisation = null);

    public async Task<Result<UserId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var created = await create.RunAsync(new CreateUser.Input(input.Email, input.DisplayName, input.Roles, Organisation: input.Organisation), by, ct);
        if (created.IsError)
            return created;

        var (secret, expires) = links.Stage(OneTimeLinks.Join, created.Value, TimeSpan.FromDays(14));
        acts.Record(new UserInvited(created.Value, expires), by);
        var letter = new Letter(AccountsLetters.Invitation, input.Email.Trim(), input.DisplayName.Trim()) { ["name"] = input.DisplayName.Trim(), ["link"] = input.LinkStart + secret };
        await letters.StageAsync(letter.With("expires", culture => expires.ToString("d MMMM yyyy", culture)), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return created;
    }
}
