using Palmares.Kernel;

namespace Palmares.Accounts;

[ActName("accounts.user-created")]
public sealed record UserCreated(UserId User, IReadOnlyList<Role> Roles) : Act;

[ActName("accounts.role-granted")]
public sealed record RoleGranted(UserId User, Role Role) : Act;

[ActName("accounts.role-revoked")]
public sealed record RoleRevoked(UserId User, Role Role) : Act;

[ActName("accounts.first-link-issued")]
public sealed record FirstLinkIssued(DateTimeOffset Expires) : Act;

[ActName("accounts.first-secretary-created")]
public sealed record FirstSecretaryCreated(UserId User) : Act;
