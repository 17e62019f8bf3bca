using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts.Users;
using Palmares.Letters;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Admin.Users;

/// <summary>Everybody with an account, and what they may do.</summary>
public sealed class IndexModel(ListUsers list, FailingAddresses failing) : PalmaresPage
{
    public IReadOnlyList<ListUsers.Line> Users { get; private set; } = [];

    /// <summary>Addresses letters do not reach.</summary>
    public IReadOnlySet<string> Failing { get; private set; } = new HashSet<string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var users = await list.RunAsync(By, ct);
        if (users.IsError)
            return Refused(users.Error);
        Users = users.Value;
        Failing = await failing.RunAsync(Users.Select(user => user.Email), By, ct);
        return Page();
    }
}
