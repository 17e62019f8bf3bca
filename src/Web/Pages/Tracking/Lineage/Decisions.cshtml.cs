using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Tracking.Lineage;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Lineage;

public sealed class DecisionsModel(ListLineageDecisions list) : PalmaresPage
{
    public Page<ListLineageDecisions.Line> Lines { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var lines = await list.RunAsync(number, By, ct);
        if (lines.IsError)
            return Refused(lines.Error);
        Lines = lines.Value;
        Crumb(T["Record"], "/records");
        Crumb(T["What stewards decided about pieces of work"]);
        return Page();
    }
}
