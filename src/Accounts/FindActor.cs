using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>Turns a signed-in user, or the command's <c>--as</c>, into an actor with the roles held now.</summary>
public sealed class FindActor(PalmaresDb db, ILookupNormalizer normalizer)
{
    public async Task<Result<Actor>> RunAsync(string email, ActorOrigin origin, CancellationToken ct)
    {
        var normalized = normalizer.NormalizeEmail(email.Trim());
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == normalized && !u.Disabled, ct);
        return user is null ? AccountsErrors.NoSuchUser.With(email) : await ActorAsync(user.UserId, origin, ct);
    }

    /// <summary>Null when the user is gone or disabled.</summary>
    public async Task<Actor?> RunAsync(UserId user, ActorOrigin origin, CancellationToken ct) =>
        await db.Set<User>().AnyAsync(u => u.Id == user.Value && !u.Disabled, ct) ? await ActorAsync(user, origin, ct) : null;

    private async Task<Actor> ActorAsync(UserId user, ActorOrigin origin, CancellationToken ct) =>
        Actor.ForUser(user, await db.Set<RoleHeld>().Where(h => h.User == user.Value).Select(h => h.Role).ToListAsync(ct), origin, await OwnGrants.OfAsync(db, user.Value, ct));
}

/// <summary>The name, organisation and claimed person of users, for pages that show who acted.</summary>
public sealed class NameUsers(PalmaresDb db)
{
    public sealed record Named(UserId Id, string DisplayName, string Email, string? Organisation, Guid? Person);

    public async Task<IReadOnlyDictionary<UserId, Named>> RunAsync(IEnumerable<UserId> users, CancellationToken ct)
    {
        var wanted = users.Select(u => u.Value).Distinct().ToList();
        var found = await db.Set<User>().AsNoTracking().Where(u => wanted.Contains(u.Id)).ToListAsync(ct);
        return found.ToDictionary(u => u.UserId, u => new Named(u.UserId, u.DisplayName, u.Email!, u.Organisation, u.PersonId));
    }
}

/// <summary>Who holds a role: to invite judges, to address the secretaries.</summary>
public sealed class ListHolders(PalmaresDb db)
{
    public async Task<IReadOnlyList<NameUsers.Named>> RunAsync(Role role, CancellationToken ct)
    {
        var holders = db.Set<RoleHeld>().Where(h => h.Role == role).Select(h => h.User);
        var users = await db.Set<User>().AsNoTracking().Where(u => holders.Contains(u.Id) && !u.Disabled).OrderBy(u => u.DisplayName).ToListAsync(ct);
        return [.. users.Select(u => new NameUsers.Named(u.UserId, u.DisplayName, u.Email!, u.Organisation, u.PersonId))];
    }
}
