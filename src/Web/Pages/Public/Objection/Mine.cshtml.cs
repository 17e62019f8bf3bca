using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Privacy.Objecting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Objection;

/// <summary>The private link of who objected.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class MineModel(ReadObjections read) : PalmaresPage
{
    public ReadObjections.Shown Mine { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken ct)
    {
        var found = await read.BySecretAsync(secret, ct);
        if (found.IsError)
            return Refused(found.Error);
        Mine = found.Value;
        Crumb(T["Privacy"], "/privacy");
        return Page();
    }
}
