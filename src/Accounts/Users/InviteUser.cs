using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>Somebody is given an account and sent a link by which they choose a password.</summary>
public sealed class InviteUser(PalmaresDb db, CreateUser create, OneTimeLinks links, Outbox outbox, ActLog acts)
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
        outbox.Queue(new Mail(input.Email.Trim(), "Your account at Palmares", $"""
            Dear {input.DisplayName.Trim()},

            an account was made for you at Palmares. Choose a password here; the link works once and until {expires:d MMMM yyyy}:

            {input.LinkStart}{secret}
            """));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return created;
    }
}
