using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>A step of other use cases: stages and finds links that work once. Only a hash of the secret is kept.</summary>
public sealed class OneTimeLinks(PalmaresDb db, IdSource ids, TimeProvider clock)
{
    public const string Join = "join";

    public (string Secret, DateTimeOffset Expires) Stage(string purpose, UserId user, TimeSpan lasting)
    {
        var secret = ids.NewSecret();
        var expires = clock.GetUtcNow() + lasting;
        db.Set<OneTimeLink>().Add(new OneTimeLink { SecretHash = IssueFirstLink.HashOf(secret), Purpose = purpose, User = user.Value, Expires = expires });
        return (secret, expires);
    }

    public async Task<OneTimeLink?> FindAsync(string purpose, string secret, CancellationToken ct)
    {
        var hash = IssueFirstLink.HashOf(secret);
        var link = await db.Set<OneTimeLink>().SingleOrDefaultAsync(l => l.SecretHash == hash && l.Purpose == purpose, ct);
        return link is null || link.UsedAt is not null || link.Expires < clock.GetUtcNow() ? null : link;
    }
}
