using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Awards.Certificates;
using Palmares.Awards.Serving;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Certificates;

/// <summary>The square on a certificate leads here: anybody sees whether it was issued.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(CheckCertificate check, CheckJudgeProof checkService) : PalmaresPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public CheckCertificate.Checked? Found { get; private set; }

    public CheckJudgeProof.Checked? Service { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Check a certificate"]);
        if (string.IsNullOrWhiteSpace(Code))
            return Page();
        if (await checkService.RunAsync(Code, ct) is { IsError: false } service)
        {
            Service = service.Value;
            return Page();
        }

        var found = await check.RunAsync(Code, ct);
        if (found.IsError)
        {
            // Not the page of a wrong address: the form stays, with what was typed.
            ModelState.AddModelError(nameof(Code), found.Error.In(T));
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        Found = found.Value;
        return Page();
    }
}
