using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>One nomination as a list of tasks.</summary>
public sealed class NominationModel(ShowNomination show, WithdrawNomination withdraw) : PalmaresPage
{
    public ShowNomination.View View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        var done = await withdraw.RunAsync(new(id, Reason), By, ct);
        return View is null ? shown : done.IsError ? Refused(done.Error) : Done(T["The nomination was withdrawn."], "/awards/nominating");
    }
}
