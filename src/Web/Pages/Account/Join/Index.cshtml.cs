using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account.Join;

/// <summary>The link of an invitation or a reset.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(JoinByLink join, SignInManager<User> signIn) : PalmaresPage
{
    public string Email { get; private set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        var whose = await join.WhoseAsync(token, ct);
        if (whose.IsError)
            return Refused(whose.Error);
        Email = whose.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        var shown = await OnGetAsync(token, ct);
        var joined = await join.RunAsync(new JoinByLink.Input(token, Password ?? ""), ct);
        if (joined.IsError)
            return Email.Length == 0 ? shown : Refused(joined.Error);
        var user = (await signIn.UserManager.FindByIdAsync(joined.Value.ToString()))!;
        // With a second step turned on the link alone must not open the account.
        if (user.TwoFactorEnabled)
            return Done(T["Your password is saved. Sign in with it."], "/account/sign-in");
        await signIn.SignInAsync(user, isPersistent: false);
        return Done(T["Your password is saved."], "/home");
    }
}
