using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Kernel;
using Palmares.Tracking;
using Palmares.Tracking.Outcomes;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Outcomes;

public sealed class IndexModel(ListStudies list, OpenStudy open) : PalmaresPage
{
    public sealed class Form
    {
        public string? Key { get; set; }

        public List<string> Cohorts { get; set; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ListStudies.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Cohorts => [.. View.Cohorts.Select(cohort => new SelectListItem(cohort.Value, cohort.Value))];

    public bool Keeps => By.May(Permission.RunProgramme);

    public bool MayState => By.May(Permission.KeepPrivacy);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var view = await list.RunAsync(By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(T["Outcome studies"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await OnGetAsync(ct);
        if (View is null)
            return shown;
        var done = await open.RunAsync(new(Input.Key ?? "", [.. Input.Cohorts.Select(CohortId.From)]), By, ct);
        return done.IsError ? Refused(done.Error) : Done(T["The study is open. Nobody is matched yet."], "/tracking/outcomes/study/" + done.Value);
    }
}
