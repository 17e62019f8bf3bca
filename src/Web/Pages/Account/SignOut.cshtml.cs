using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account;

/// <summary>Ends the session.</summary>
public sealed class SignOutModel(SignInManager<User> signIn) : PalmaresPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Done(T["You are signed out."], "/");
    }
}
