using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>The last look before a nomination is sent.</summary>
public sealed class SendModel(ShowNomination show, SubmitNomination submit) : PalmaresPage
{
    public ShowNomination.View View { get; private set; } = null!;

    [BindProperty]
    public string? OverReason { get; set; }

    /// <summary>A soft limit is in the way, and a reason takes it out of it.</summary>
    public bool AsksReason { get; private set; }

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(View.Number, $"/awards/nominating/{id}");
        if (!View.Leads && View.State == NominationState.Draft)
            return Refused(NominatingErrors.NotYoursToChange);
        return View.State == NominationState.Draft ? Page() : Redirect($"/awards/nominating/{id}");
    }

    public async Task<IActionResult> OnPostAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (shown is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
            return shown;
        var sent = await submit.RunAsync(new SubmitNomination.Input(id, OverReason), By, ct);
        AsksReason = sent.IsError && sent.Error.Code == nameof(NominatingErrors.OverSoftLimit);
        return sent.IsError ? Refused(sent.Error) : Done(T["The nomination was sent. We have written to the nominee."], $"/awards/nominating/{id}");
    }
}
