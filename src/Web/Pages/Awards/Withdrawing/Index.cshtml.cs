using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Leaving;
using Palmares.Awards.Withdrawing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Withdrawing;

/// <summary>A title is withdrawn, or given again; its history stands below.</summary>
public sealed class IndexModel(ShowTitle show, WithdrawTitle withdraw, RestoreTitle restore, ReadLeaving leaving, AnswerLeaving answer) : PalmaresPage
{
    public ShowTitle.View View { get; private set; } = null!;

    public ReadLeaving.View Leaving { get; private set; } = null!;

    [BindProperty]
    public bool? Follow { get; set; }

    [BindProperty]
    public string? LeaveAnswer { get; set; }

    public IEnumerable<SelectListItem> FollowChoices => [new(T["Yes, the roll counts the laureate and does not name them"], "True"), new(T["No, the name stays"], "False")];

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public async Task<IActionResult> OnGetAsync(LaureateId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Leaving = (await leaving.RunAsync(id, By, ct)).Value;
        Crumb(View.Edition.Title, $"/awards/publishing/{View.Edition.Id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(LaureateId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), T["Confirm that you want to withdraw this title."]);
            return Page();
        }

        var withdrawn = await withdraw.RunAsync(new(id, Decision ?? "", Reason ?? ""), By, ct);
        return withdrawn.IsError ? Refused(withdrawn.Error) : Done(T["The title was withdrawn."], $"/awards/withdrawing/{id}");
    }

    public async Task<IActionResult> OnPostRestoreAsync(LaureateId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var restored = await restore.RunAsync(new(id, Reason ?? ""), By, ct);
        return restored.IsError ? Refused(restored.Error) : Done(T["The title was given again."], $"/awards/withdrawing/{id}");
    }

    public async Task<IActionResult> OnPostLeavingAsync(LaureateId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var answered = await answer.RunAsync(new(id, Follow, LeaveAnswer ?? ""), By, ct);
        return answered.IsError ? Refused(answered.Error) : Done(T["The request was answered, and the laureate told."], $"/awards/withdrawing/{id}");
    }
}
