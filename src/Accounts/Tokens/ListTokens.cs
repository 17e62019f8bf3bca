using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Tokens;

/// <summary>One's own tokens, those that work first.</summary>
public sealed class ListTokens(PalmaresDb db)
{
    public async Task<Result<IReadOnlyList<AccessTokenLine>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.Self is not { } user)
            return KernelErrors.NotSignedIn;
        var tokens = await db.Set<AccessToken>().AsNoTracking().Where(token => token.User == user).ToListAsync(ct);
        return Result<IReadOnlyList<AccessTokenLine>>.Of([.. tokens.OrderBy(token => token.RevokedAt is not null).ThenByDescending(token => token.CreatedAt).Select(AccessTokenLine.Of)]);
    }
}

/// <summary>Everybody's tokens, for the secretary.</summary>
public sealed class ListAllTokens(PalmaresDb db)
{
    public sealed record Line(UserId User, string Owner, AccessTokenLine Token);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;
        var tokens = await db.Set<AccessToken>().AsNoTracking().ToListAsync(ct);
        var owners = tokens.Select(token => token.User.Value).Distinct().ToList();
        var names = await db.Set<User>().AsNoTracking().Where(user => owners.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, ct);
        return Result<IReadOnlyList<Line>>.Of(
            [.. tokens.OrderBy(token => token.RevokedAt is not null).ThenByDescending(token => token.CreatedAt).Select(token => new Line(token.User, names[token.User.Value], AccessTokenLine.Of(token)))]);
    }
}
