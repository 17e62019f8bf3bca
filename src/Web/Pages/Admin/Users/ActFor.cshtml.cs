using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Acting;
using Palmares.Kernel;
using Palmares.Web.Account;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Admin.Users;

/// <summary>The secretary says why, and acts for a user for half an hour at most.</summary>
public sealed class ActForModel(BeginActing begin, NameUsers names, SignInManager<User> signIn) : PalmaresPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public NameUsers.Named Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(UserId id, CancellationToken ct)
    {
        if (!By.May(Permission.ActForUsers))
            return Refused(KernelErrors.NotPermitted);
        if ((await names.RunAsync([id], ct)).GetValueOrDefault(id) is not { } found)
            return Refused(AccountsErrors.NoSuchUser.With(id));
        Shown = found;
        Crumb(T["Users"], "/admin/users");
        Crumb(found.DisplayName, $"/admin/users/{id}");
        Crumb(T["Act for them"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(UserId id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult page)
            return Refused(AccountsErrors.NoSuchUser.With(id));
        var begun = await begin.RunAsync(new(id, Reason ?? ""), By, ct);
        if (begun.IsError)
            return Refused(begun.Error with { Place = begun.Error.Place ?? nameof(Reason) });
        var me = (await signIn.UserManager.FindByIdAsync(By.User!.Value.ToString()))!;
        await signIn.SignInWithClaimsAsync(me, isPersistent: false, [new Claim(Helping.HelpClaim, begun.Value.ToString())]);
        return Done(T["You act for {0} now.", Shown.DisplayName], "/home");
    }
}
