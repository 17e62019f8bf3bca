using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>Finds who acts by a token: its owner as they are now, within its scopes.</summary>
public sealed class CheckAccessToken(PalmaresDb db, ReadSession sessions, TimeProvider clock)
{
    public sealed record Found(AccessTokenId Id, UserId User, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<Permission> Own, IReadOnlyList<Scope> Scopes, DateTimeOffset Expires);

    public async Task<Result<Found>> RunAsync(string secret, CancellationToken ct)
    {
        var (hash, now) = (AccessToken.HashOf(secret), clock.GetUtcNow());
        var token = await db.Set<AccessToken>().AsNoTracking().SingleOrDefaultAsync(t => t.SecretHash == hash, ct);
        if (token is null || token.RevokedAt is not null || token.Expires <= now)
            return AccountsErrors.TokenNotValid;
        if (await sessions.RunAsync(token.User, ct) is not { Disabled: false } owner)
            return AccountsErrors.TokenNotValid;
        var minute = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        if (token.LastUsedAt is null || token.LastUsedAt < minute)
            await db.Set<AccessToken>().Where(t => t.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, minute), ct);
        return new Found(token.Id, token.User, owner.Name, owner.Roles, owner.Own, token.ScopeList, token.Expires);
    }
}
