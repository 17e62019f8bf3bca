using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Acting;
using Palmares.Kernel;
using Palmares.Web.Account;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account.Help;

/// <summary>Who acted for one, when and why; and the way out for whoever acts for somebody now.</summary>
public sealed class IndexModel(ListHelp list, EndActing end, SignInManager<User> signIn) : PalmaresPage
{
    public IReadOnlyList<ListHelp.Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Your account"], "/account");
        Crumb(T["Who acted for you"]);
        var listed = await list.RunAsync(By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        Lines = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] HelpId help, CancellationToken ct)
    {
        var (behind, mine) = (By.Behind, Helping.Of(User));
        var ended = await end.RunAsync(help, By, ct);
        if (ended.IsError)
            return Refused(ended.Error);
        if (mine is null || behind is not { } helper)
            return Done(T["Nobody acts for you any more."], "/account/help");
        await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(helper.ToString()))!, isPersistent: false);
        return Done(T["You act for yourself again."], "/home");
    }
}
