using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Accounts;

public readonly record struct AccessTokenId(Guid Value) : ITypedId<AccessTokenId>
{
    public static AccessTokenId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>By this a program acts for a user. Only a hash of its secret is kept.</summary>
internal sealed class AccessToken
{
    public const int NameLimit = 100, ScopesLimit = 4000, MostDays = 365;

    /// <summary>Before the secret, so that a token is recognised where it should not lie.</summary>
    public const string Prefix = "palmares_";

    public required AccessTokenId Id { get; init; }

    public required UserId User { get; init; }

    public required string Name { get; init; }

    public required string SecretHash { get; init; }

    /// <summary>With a space between them.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public IReadOnlyList<Scope> ScopeList => [.. Scopes.Split(' ').Select(Scope.Parse).OfType<Scope>()];

    public static string HashOf(string secret) => SecretLink.Hash("access-token:" + secret);

    internal sealed class Mapping : IEntityTypeConfiguration<AccessToken>
    {
        public void Configure(EntityTypeBuilder<AccessToken> builder)
        {
            builder.ToTable("accounts_access_tokens");
            builder.HasKey(token => token.Id);
            builder.Ignore(token => token.ScopeList);
            builder.Property(token => token.Name).HasMaxLength(NameLimit);
            builder.Property(token => token.SecretHash).HasMaxLength(64);
            builder.Property(token => token.Scopes).HasMaxLength(ScopesLimit);
            builder.HasIndex(token => token.SecretHash).IsUnique();
            builder.HasIndex(token => token.User);
        }
    }
}

/// <summary>A token as it is listed. Its secret is never shown again.</summary>
public sealed record AccessTokenLine(AccessTokenId Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset Expires, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt)
{
    internal static AccessTokenLine Of(AccessToken token) => new(token.Id, token.Name, token.Scopes.Split(' '), token.CreatedAt, token.Expires, token.LastUsedAt, token.RevokedAt);
}
