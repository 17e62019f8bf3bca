using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account.First;

/// <summary>The link that an empty installation prints once.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(CreateFirstSecretary create, SignInManager<User> signIn) : PalmaresPage
{
    public sealed record Form(string DisplayName = "", string Email = "", string Password = "");

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        var created = await create.RunAsync(new CreateFirstSecretary.Input(token, Input.Email ?? "", Input.DisplayName ?? "", Input.Password ?? ""), ct);
        if (created.IsError)
            return Refused(created.Error);
        var user = await signIn.UserManager.FindByIdAsync(created.Value.ToString());
        await signIn.SignInAsync(user!, isPersistent: false);
        return Done(T["Your account is ready. Invite the others under Users."], "/home");
    }
}
