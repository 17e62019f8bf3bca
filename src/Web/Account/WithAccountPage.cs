using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Web.Shell;

namespace Palmares.Web.Account;

/// <summary>A page that a link leads to and that asks for an account: whoever holds the link and has none may ask for one.</summary>
public abstract class WithAccountPage : PalmaresPage
{
    [BindProperty]
    public string? AccountName { get; set; }

    [BindProperty]
    public string? AccountEmail { get; set; }

    /// <summary>Null for who is not signed in.</summary>
    public string? SignedInAs { get; private set; }

    public bool Asked { get; private set; }

    /// <summary>The account one is signed in to; null without one.</summary>
    protected async Task<NominatorAccount?> AccountAsync(CancellationToken ct)
    {
        if (By.User is not { } user)
            return null;
        var named = (await HttpContext.RequestServices.GetRequiredService<NameUsers>().RunAsync([user], ct)).GetValueOrDefault(user);
        SignedInAs = named?.DisplayName;
        return named is null ? null : new NominatorAccount(named.DisplayName, named.Email, named.Organisation, named.Person is { } person ? new PersonId(person) : null);
    }

    /// <summary>Asks for an account; the answer does not tell whether the address has one. The caller has seen that the link is good. It may nothing yet: what the link opens, it opens when it is taken.</summary>
    protected async Task<IActionResult> AskAsync(CancellationToken ct)
    {
        var services = HttpContext.RequestServices;
        var asked = await services.GetRequiredService<InviteUser>().RunAsync(
            new(AccountEmail ?? "", AccountName ?? "", [Role.Endorser], services.GetRequiredService<PublicAddress>().To("/account/join/")), Actor.System, ct);
        if (asked.IsError && asked.Error.Code != nameof(AccountsErrors.EmailTaken))
            return Refused(asked.Error, asked.Error.Code == nameof(AccountsErrors.NameNeeded) ? nameof(AccountName) : nameof(AccountEmail));
        Asked = true;
        return Page();
    }
}
