using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Tokens;

[ActName("accounts.access-token-revoked")]
public sealed record AccessTokenRevoked(AccessTokenId Token, UserId User) : Act;

/// <summary>A token stops working at once: its owner's word, or the secretary's.</summary>
public sealed class RevokeToken(PalmaresDb db, TimeProvider clock, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(AccessTokenId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.Self is not { } user)
            return KernelErrors.NotSignedIn;
        var all = by.May(Permission.ManageUsers);
        var token = await db.Set<AccessToken>().SingleOrDefaultAsync(token => token.Id == id && (all || token.User == user), ct);
        if (token is null)
            return AccountsErrors.NoSuchToken;
        if (token.RevokedAt is not null)
            return Done.Value;
        token.RevokedAt = clock.GetUtcNow();
        acts.Record(new AccessTokenRevoked(token.Id, token.User), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
