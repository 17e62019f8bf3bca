using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>A user letters can be sent to.</summary>
public sealed record UserReader(UserId User, string Email, string Name, IReadOnlyCollection<Role> Roles);

/// <summary>Where users are written to. Accounts implements it; Letters, which stands below, knows no account.</summary>
public interface IUserReaders
{
    /// <returns>Those of the users whose accounts are open.</returns>
    Task<IReadOnlyDictionary<UserId, UserReader>> FindAsync(IReadOnlyCollection<UserId> users, CancellationToken ct);
}
