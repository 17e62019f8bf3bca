using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Accounts;

/// <summary>Where users are written to: those whose accounts are open.</summary>
internal sealed class UserReaders(PalmaresDb db) : IUserReaders
{
    public async Task<IReadOnlyDictionary<UserId, UserReader>> FindAsync(IReadOnlyCollection<UserId> users, CancellationToken ct)
    {
        var wanted = users.Select(user => user.Value).Distinct().ToList();
        var found = await db.Set<User>().AsNoTracking().Where(user => wanted.Contains(user.Id) && !user.Disabled && user.Email != null).ToListAsync(ct);
        var roles = (await db.Set<RoleHeld>().AsNoTracking().Where(held => wanted.Contains(held.User)).ToListAsync(ct)).ToLookup(held => held.User, held => held.Role);
        return found.ToDictionary(user => user.UserId, user => new UserReader(user.UserId, user.Email!, user.DisplayName, [.. roles[user.Id]]));
    }
}
