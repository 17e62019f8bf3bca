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
