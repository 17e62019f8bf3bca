using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Reporting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Reporting;

/// <summary>What laureates of an edition were asked and told since; the secretary asks them.</summary>
public sealed class IndexModel(ListProgressReports list, AskForReports ask) : PalmaresPage
{
    [BindProperty]
    public List<LaureateId> Laureates { get; set; } = [];

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public DateOnly? DueBy { get; set; }

    public ListProgressReports.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await list.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        if (View.MayAsk)
            Crumb(View.Edition.Title, $"/awards/publishing/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null || !ModelState.IsValid)
            return shown;
        var asked = await ask.RunAsync(new(id, Laureates, Question, DueBy ?? default), By, ct);
        return asked.IsError ? Refused(asked.Error) : Done(T["{0} laureates are asked; the letters are on their way.", asked.Value], $"/awards/reporting/{id}");
    }
}
