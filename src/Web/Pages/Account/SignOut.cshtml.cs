using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Acting;
using Palmares.Web.Account;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account;

/// <summary>Ends the session, and with it acting for somebody.</summary>
public sealed class SignOutModel(SignInManager<User> signIn, EndActing end) : PalmaresPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Helping.Of(User) is { } help)
            await end.RunAsync(help.Id, By, ct);
        await signIn.SignOutAsync();
        return Done(T["You are signed out."], "/");
    }
}
