using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account.SignIn;

/// <summary>Asks for a link by which to choose a new password.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgotModel(AskReset ask, SiteAddress site) : PalmaresPage
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(250);

    [BindProperty]
    public string Email { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Email))
            return Refused(AccountsErrors.EmailNeeded);
        // The letter takes a moment to write; whoever has no account waits as long.
        await Task.WhenAll(ask.RunAsync(new AskReset.Input(Email, site.Of("/account/join/")), ct), Task.Delay(Least, ct));
        return Done(T["If the address has an account here, a link is on its way."], "/account/sign-in");
    }
}
