using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts.Defining;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Admin.Roles;

/// <summary>The roles an installation defined for itself, and what bounds them.</summary>
public sealed class IndexModel(ListOwnRoles list) : PalmaresPage
{
    public IReadOnlyList<ListOwnRoles.Line> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Users"], "/admin/users");
        var roles = await list.RunAsync(By, ct);
        if (roles.IsError)
            return Refused(roles.Error);
        Roles = roles.Value;
        return Page();
    }
}
