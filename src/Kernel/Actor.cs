using System.Collections.Immutable;

namespace Palmares.Kernel;

public enum ActorOrigin
{
    Web,
    Command,
    Link,
    System,
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

    public required ActorOrigin Origin { get; init; }

    /// <summary>For an actor by link: what the link was for, e.g. <c>endorsement</c>.</summary>
    public string? LinkPurpose { get; private init; }

    public static Actor ForUser(UserId user, IEnumerable<Role> roles, ActorOrigin origin) =>
        new() { User = user, Roles = roles.ToImmutableHashSet(), Origin = origin };

    /// <summary>Somebody who holds a secret link and no account.</summary>
    public static Actor ByLink(string purpose) => new() { Origin = ActorOrigin.Link, LinkPurpose = purpose };

    public bool Is(Role role) => Roles.Contains(role);

    public bool May(Permission permission) => Origin == ActorOrigin.System || Permissions.Grant(Roles, permission);

    /// <summary>How the actor is written into the ledger.</summary>
    public string Token => User is { } user
        ? $"user:{user}"
        : Origin switch
        {
            ActorOrigin.System => "system",
            ActorOrigin.Link => "link:" + LinkPurpose,
            _ => "public",
        };
}
