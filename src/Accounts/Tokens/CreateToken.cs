using Palmares.Kernel;

namespace Palmares.Accounts.Tokens;

[ActName("accounts.access-token-created")]
public sealed record AccessTokenCreated(AccessTokenId Token, UserId User, int Scopes, DateTimeOffset Expires) : Act;

/// <summary>A user makes a token for a program of theirs. Its secret is shown this once.</summary>
public sealed class CreateToken(PalmaresDb db, IdSource ids, TimeProvider clock, ActLog acts)
{
    /// <param name="Name">What it is for.</param>
    /// <param name="Days">How long it lasts, a year at most.</param>
    /// <param name="Scopes">Such as <c>nominations:read</c>, or <c>nominations:read#id</c> for one nomination.</param>
    public sealed record Input(string Name, int Days, IReadOnlyList<string> Scopes);

    public sealed record Created(AccessTokenId Id, string Secret, DateTimeOffset Expires);

    public async Task<Result<Created>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is null)
            return KernelErrors.NotSignedIn;
        if (by.Self is not { } user)
            return AccountsErrors.OnlyInPerson;
        var scopes = TokenRules.Scopes(input.Scopes);
        if (TokenRules.Refuse(input) is { } refusal)
            return refusal;
        if (scopes.IsError)
            return scopes.Error;

        var (secret, now) = (AccessToken.Prefix + ids.NewSecret(), clock.GetUtcNow());
        var token = new AccessToken
        {
            Id = ids.New<AccessTokenId>(), User = user, Name = input.Name.Trim(), SecretHash = AccessToken.HashOf(secret), Scopes = string.Join(' ', scopes.Value), CreatedAt = now, Expires = now.AddDays(input.Days),
        };
        db.Set<AccessToken>().Add(token);
        acts.Record(new AccessTokenCreated(token.Id, user, scopes.Value.Count, token.Expires), by, token.Scopes);
        await db.SaveChangesAsync(ct);
        return new Created(token.Id, secret, token.Expires);
    }
}

internal static class TokenRules
{
    public static Error? Refuse(CreateToken.Input input)
    {
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Trim().Length > AccessToken.NameLimit)
            return AccountsErrors.TokenNameNeeded.With(AccessToken.NameLimit);
        return input.Days is < 1 or > AccessToken.MostDays ? AccountsErrors.TokenDaysOutOfBounds.With(AccessToken.MostDays) : null;
    }

    public static Result<IReadOnlyList<Scope>> Scopes(IReadOnlyList<string> texts)
    {
        var read = new List<Scope>();
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            if (Scope.Parse(text) is not { } scope)
                return AccountsErrors.NoSuchScope.With(text.Trim());
            read.Add(scope);
        }

        if (read.Count == 0)
            return AccountsErrors.ScopeNeeded;
        var distinct = read.Distinct().ToList();
        return string.Join(' ', distinct).Length > AccessToken.ScopesLimit ? AccountsErrors.TooManyScopes : Result<IReadOnlyList<Scope>>.Of(distinct);
    }
}
