using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Awards.Inviting;
using Palmares.Kernel;
using Palmares.Web.Account;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Nominate;

/// <summary>An invitation to nominate: what it opens, and a place for who takes it with an account.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ReadInvitationCode read, UseInvitation use) : WithAccountPage
{
    public ReadInvitationCode.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var view = await read.RunAsync(code, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        await AccountAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        var shown = await OnGetAsync(code, ct);
        if (View is null)
            return shown;
        if (By.User is null)
            return Refused(KernelErrors.NotSignedIn);
        var used = await use.RunAsync(code, By, ct);
        return used.IsError ? Refused(used.Error) : Done(T["You have your place. Whom do you nominate?"], $"/awards/nominating/start?edition={used.Value}");
    }

    public async Task<IActionResult> OnPostAccountAsync(string code, CancellationToken ct)
    {
        var shown = await OnGetAsync(code, ct);
        return View is null ? shown : await AskAsync(ct);
    }
}
