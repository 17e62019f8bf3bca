using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Tokens;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Admin.Tokens;

/// <summary>Everybody's access tokens, for the secretary to see and revoke.</summary>
public sealed class IndexModel(ListAllTokens list, RevokeToken revoke, TimeProvider clock) : PalmaresPage
{
    public IReadOnlyList<ListAllTokens.Line> Tokens { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Users"], "/admin/users");
        Crumb(T["Access tokens"]);
        var listed = await list.RunAsync(By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        Tokens = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] AccessTokenId token, CancellationToken ct)
    {
        var revoked = await revoke.RunAsync(token, By, ct);
        return revoked.IsError ? Refused(revoked.Error) : Done(T["The token is revoked."], "/admin/tokens");
    }
}
