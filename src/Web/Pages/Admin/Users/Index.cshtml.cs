using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts.Users;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Admin.Users;

/// <summary>Everybody with an account, and what they may do.</summary>
public sealed class IndexModel(ListUsers list) : PalmaresPage
{
    public IReadOnlyList<ListUsers.Line> Users { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var users = await list.RunAsync(By, ct);
        if (users.IsError)
            return Refused(users.Error);
        Users = users.Value;
        return Page();
    }
}
