using Microsoft.AspNetCore.Identity;
using Palmares.Accounts;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account;

/// <summary>What stands in one's own account, and how it is kept safe.</summary>
public sealed class IndexModel(UserManager<User> users) : PalmaresPage
{
    public User Account { get; private set; } = null!;

    public bool HasPassword { get; private set; }

    public int RecoveryCodes { get; private set; }

    public int Passkeys { get; private set; }

    public async Task OnGetAsync()
    {
        Account = (await users.GetUserAsync(User))!;
        HasPassword = await users.HasPasswordAsync(Account);
        RecoveryCodes = await users.CountRecoveryCodesAsync(Account);
        Passkeys = (await users.GetPasskeysAsync(Account)).Count;
    }
}
