using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Securing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account.Password;

/// <summary>Changes one's own password.</summary>
public sealed class IndexModel(ChangePassword change, SignInManager<User> signIn) : PalmaresPage
{
    [BindProperty]
    public string Present { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await change.RunAsync(new ChangePassword.Input(Present ?? "", Password ?? ""), By, ct);
        if (changed.IsError)
            return Refused(changed.Error);
        await signIn.RefreshSignInAsync((await signIn.UserManager.GetUserAsync(User))!);
        return Done(T["Your password is changed."], "/account");
    }
}
