using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>An empty installation prints a link, once, by which the first secretary makes an account.</summary>
public sealed class IssueFirstLink(PalmaresDb db, IdSource ids, TimeProvider clock, ActLog acts)
{
    public const string Purpose = "first-secretary";

    /// <summary>The secret to put into the link; an earlier unused one stops working.</summary>
    public async Task<Result<string>> RunAsync(Actor by, CancellationToken ct)
    {
        if (by.Origin != ActorOrigin.System)
            return KernelErrors.NotPermitted;
        if (await db.Set<User>().AnyAsync(ct))
            return AccountsErrors.AlreadySetUp;

        db.Set<OneTimeLink>().RemoveRange(await db.Set<OneTimeLink>().Where(l => l.Purpose == Purpose).ToListAsync(ct));
        var secret = ids.NewSecret();
        var expires = clock.GetUtcNow().AddDays(2);
        db.Set<OneTimeLink>().Add(new OneTimeLink { SecretHash = HashOf(secret), Purpose = Purpose, Expires = expires });
        acts.Record(new FirstLinkIssued(expires), by);
        await db.SaveChangesAsync(ct);
        return secret;
    }

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>The first secretary makes an account by the printed link.</summary>
public sealed class CreateFirstSecretary(PalmaresDb db, CreateUser create, TimeProvider clock)
{
    public sealed record Input(string Secret, string Email, string DisplayName, string Password);

    public async Task<Result<UserId>> RunAsync(Input input, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var hash = IssueFirstLink.HashOf(input.Secret);
        var link = await db.Set<OneTimeLink>().SingleOrDefaultAsync(l => l.SecretHash == hash && l.Purpose == IssueFirstLink.Purpose, ct);
        if (link is null || link.UsedAt is not null || link.Expires < clock.GetUtcNow())
            return AccountsErrors.LinkNotValid;
        if (await db.Set<User>().AnyAsync(ct))
            return AccountsErrors.AlreadySetUp;

        link.UsedAt = clock.GetUtcNow();
        var created = await create.CreateAsync(
            new CreateUser.Input(input.Email, input.DisplayName, [Role.Secretary], input.Password),
            user => new FirstSecretaryCreated(user),
            Actor.ByLink(IssueFirstLink.Purpose),
            ct);
        if (!created.IsError)
            await transaction.CommitAsync(ct);
        return created;
    }
}
