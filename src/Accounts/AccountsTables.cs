using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>Accounts travel by name and address, without anything that opens them.</summary>
internal sealed class AccountsTables : IEditionTables
{
    private const string Opens = "opens an account, and never leaves";

    public IEnumerable<EditionTable> Tables =>
    [
        new Referred("accounts_users", typeof(UserId))
        {
            Secrets = ["PasswordHash", "TwoFactorEnabled", "AccessFailedCount", "LockoutEnd", "PhoneNumber", "PhoneNumberConfirmed"],
            Drawn = ["SecurityStamp", "ConcurrencyStamp"],
            AlsoFrom = ["awards_decisions.MembersPresent"],
        },
        new Under("accounts_roles", "User", "accounts_users"),
        new LeftBehind("accounts_links", Opens),
        new LeftBehind("accounts_access_tokens", Opens),
        new LeftBehind("accounts_claims", Opens),
        new LeftBehind("accounts_logins", Opens),
        new LeftBehind("accounts_tokens", Opens),
        new LeftBehind("accounts_passkeys", Opens),
        new LeftBehind("accounts_own_roles", "a role that one installation defined for itself"),
        new LeftBehind("accounts_own_roles_held", "a role that one installation defined for itself"),
        new LeftBehind("accounts_help", "help with an account is over when an edition moves"),
    ];
}
