using System.Collections.Immutable;

namespace Palmares.Kernel;

public enum ActorOrigin
{
    Web,
    Command,
    Link,
    System,
    Api,
}

/// <summary>Who acts, in what roles, and by which way in. Acts keep the user's id, never the name.</summary>
public sealed record Actor
{
    /// <summary>Somebody who has not signed in.</summary>
    public static readonly Actor Public = new() { Origin = ActorOrigin.Web };

    /// <summary>The software itself: timers, the seed, migrations. Permitted everything, recorded as such.</summary>
    public static readonly Actor System = new() { Origin = ActorOrigin.System };

    private Actor()
    {
    }

    public UserId? User { get; private init; }

    public IReadOnlySet<Role> Roles { get; private init; } = ImmutableHashSet<Role>.Empty;

    /// <summary>What roles that the installation defined itself permit, beside the built-in ones.</summary>
    public IReadOnlySet<Permission> Own { get; private init; } = ImmutableHashSet<Permission>.Empty;

    public required ActorOrigin Origin { get; init; }

    /// <summary>For an actor by link: what the link was for, e.g. <c>endorsement</c>.</summary>
    public string? LinkPurpose { get; private init; }

    /// <summary>Who really acts, where somebody acts for the user to help; null where the user does.</summary>
    public UserId? Behind { get; private init; }

    /// <summary>The access token by which a program acts for the user; null otherwise.</summary>
    public Guid? AccessToken { get; private init; }

    /// <summary>The user, where it is they who act: nobody for them, no program. What keeps an account safe asks for this.</summary>
    public UserId? Self => Behind is null && AccessToken is null ? User : null;

    /// <summary>What the way in leaves of what the roles permit; null leaves all.</summary>
    private ImmutableHashSet<Permission>? Within { get; init; }

    public static Actor ForUser(UserId user, IEnumerable<Role> roles, ActorOrigin origin, IEnumerable<Permission>? own = null) =>
        new() { User = user, Roles = roles.ToImmutableHashSet(), Own = WithEverybodys(own), Origin = origin };

    /// <summary>A program with an access token of the user's: never more than the user may, and of that only <paramref name="within"/>.</summary>
    public static Actor ByToken(UserId user, IEnumerable<Role> roles, Guid token, IEnumerable<Permission> within, IEnumerable<Permission>? own = null) =>
        new() { User = user, Roles = roles.ToImmutableHashSet(), Own = WithEverybodys(own), Origin = ActorOrigin.Api, AccessToken = token, Within = within.ToImmutableHashSet() };

    /// <summary>Somebody who acts for the user to help. What is the user's alone (judging, answering about oneself) is left out.</summary>
    public static Actor ActingFor(UserId user, IEnumerable<Role> roles, UserId behind, IEnumerable<Permission>? own = null) =>
        new() { User = user, Roles = Permissions.ForHelp(roles).ToImmutableHashSet(), Own = WithEverybodys(own), Origin = ActorOrigin.Web, Behind = behind };

    /// <summary>Somebody who holds a secret link and no account.</summary>
    public static Actor ByLink(string purpose) => new() { Origin = ActorOrigin.Link, LinkPurpose = purpose };

    public bool Is(Role role) => Roles.Contains(role);

    public bool May(Permission permission) => Origin == ActorOrigin.System || (Within?.Contains(permission) != false && (Permissions.Grant(Roles, permission) || Own.Contains(permission)));

    private static ImmutableHashSet<Permission> WithEverybodys(IEnumerable<Permission>? own) =>
        own?.ToImmutableHashSet() is { IsEmpty: false } some ? some.Union(Permissions.OfEverybody) : [];

    /// <summary>How the actor is written into the ledger: who acted, and who was behind it or by which token. Without either it is the bare <see cref="Token"/>.</summary>
    public string LedgerToken => Behind is { } behind ? $"{Token};by:{behind}" : AccessToken is { } token ? $"{Token};token:{token}" : Token;

    /// <summary>How the actor stands beside what they wrote.</summary>
    public string Token => User is { } user
        ? $"user:{user}"
        : Origin switch
        {
            ActorOrigin.System => "system",
            ActorOrigin.Link => "link:" + LinkPurpose,
            _ => "public",
        };
}

/// <summary>Who stands in the ledger as an act's actor, read back from <see cref="Actor.LedgerToken"/>.</summary>
/// <param name="User">In whose name; null for a link, the public, the software.</param>
/// <param name="Behind">Who acted for the user.</param>
/// <param name="AccessToken">By which token a program acted.</param>
public sealed record LedgerActor(UserId? User, UserId? Behind, Guid? AccessToken)
{
    public static LedgerActor Read(string actor)
    {
        var parts = actor.Split(';', 2);
        return new(IdIn(parts[0], "user:") is { } user ? UserId.From(user) : null, IdIn(parts[^1], "by:") is { } behind ? UserId.From(behind) : null, IdIn(parts[^1], "token:"));
    }

    private static Guid? IdIn(string part, string before) => part.StartsWith(before, StringComparison.Ordinal) && Guid.TryParse(part[before.Length..], out var id) ? id : null;
}
