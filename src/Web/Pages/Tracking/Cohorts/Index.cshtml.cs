using Microsoft.AspNetCore.Mvc;
using Palmares.Tracking.Cohorts;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Cohorts;

public sealed class IndexModel(ListCohorts list) : PalmaresPage
{
    public IReadOnlyList<ListCohorts.Line> Cohorts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var cohorts = await list.RunAsync(By, ct);
        if (cohorts.IsError)
            return Refused(cohorts.Error);
        Cohorts = cohorts.Value;
        Crumb(T["Cohorts"]);
        return Page();
    }
}
