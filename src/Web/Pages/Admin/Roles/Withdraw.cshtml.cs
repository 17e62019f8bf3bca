using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Defining;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Admin.Roles;

/// <summary>A role is withdrawn, after a look at those who lose it.</summary>
public sealed class WithdrawModel(ListOwnRoles list, WithdrawRole withdraw) : PalmaresPage
{
    public ListOwnRoles.Line Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(OwnRoleId id, CancellationToken ct)
    {
        Crumb(T["Users"], "/admin/users");
        Crumb(T["Roles of your own"], "/admin/roles");
        var roles = await list.RunAsync(By, ct);
        if (roles.IsError)
            return Refused(roles.Error);
        if (roles.Value.FirstOrDefault(role => role.Id == id) is not { } found)
            return Refused(AccountsErrors.NoSuchRole);
        Shown = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OwnRoleId id, CancellationToken ct)
    {
        var done = await withdraw.RunAsync(id, By, ct);
        return done.IsError ? Refused(done.Error) : Done(T["The role is withdrawn; {0} held it.", done.Value], "/admin/roles");
    }
}
