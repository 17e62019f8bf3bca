using Palmares.Kernel;

namespace Palmares.Accounts;

[ActName("accounts.user-created")]
public sealed record UserCreated(UserId User, IReadOnlyList<Role> Roles) : Act;

[ActName("accounts.role-granted")]
public sealed record RoleGranted(UserId User, Role Role) : Act;

[ActName("accounts.role-revoked")]
public sealed record RoleRevoked(UserId User, Role Role) : Act;

/// <summary>An installation defined a role of its own. Its name stands beside the ledger.</summary>
[ActName("accounts.own-role-defined")]
public sealed record OwnRoleDefined(OwnRoleId Role, IReadOnlyList<Permission> Grants) : Act;

/// <param name="Holders">How many held it then.</param>
[ActName("accounts.own-role-changed")]
public sealed record OwnRoleChanged(OwnRoleId Role, IReadOnlyList<Permission> Added, IReadOnlyList<Permission> Taken, int Holders) : Act;

/// <param name="Holders">How many lost it.</param>
[ActName("accounts.own-role-withdrawn")]
public sealed record OwnRoleWithdrawn(OwnRoleId Role, int Holders) : Act;

[ActName("accounts.own-role-granted")]
public sealed record OwnRoleGranted(UserId User, OwnRoleId Role) : Act;

[ActName("accounts.own-role-revoked")]
public sealed record OwnRoleRevoked(UserId User, OwnRoleId Role) : Act;

[ActName("accounts.first-link-issued")]
public sealed record FirstLinkIssued(DateTimeOffset Expires) : Act;

[ActName("accounts.first-secretary-created")]
public sealed record FirstSecretaryCreated(UserId User) : Act;

[ActName("accounts.user-invited")]
public sealed record UserInvited(UserId User, DateTimeOffset Expires) : Act;

[ActName("accounts.reset-asked")]
public sealed record ResetAsked(UserId User, DateTimeOffset Expires) : Act;

[ActName("accounts.password-set-by-link")]
public sealed record PasswordSetByLink(UserId User) : Act;

[ActName("accounts.password-changed")]
public sealed record PasswordChanged(UserId User) : Act;

[ActName("accounts.authenticator-turned-on")]
public sealed record AuthenticatorTurnedOn(UserId User) : Act;

[ActName("accounts.authenticator-turned-off")]
public sealed record AuthenticatorTurnedOff(UserId User) : Act;

[ActName("accounts.recovery-codes-made")]
public sealed record RecoveryCodesMade(UserId User, int Count) : Act;

[ActName("accounts.passkey-added")]
public sealed record PasskeyAdded(UserId User) : Act;

[ActName("accounts.passkey-removed")]
public sealed record PasskeyRemoved(UserId User) : Act;

[ActName("accounts.user-disabled")]
public sealed record UserDisabled(UserId User) : Act;

[ActName("accounts.user-enabled")]
public sealed record UserEnabled(UserId User) : Act;
