using Microsoft.AspNetCore.Mvc;
using Palmares.Privacy.Keeping;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Privacy.Keeping;

/// <summary>Periods as they are stated, and what is past them.</summary>
public sealed class IndexModel(ListPeriods list, RunRetention run) : PalmaresPage
{
    public IReadOnlyList<Period> Periods { get; private set; } = [];

    [BindProperty]
    public bool Sure { get; set; }

    public int Over => Periods.Sum(one => one.Over ?? 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Privacy"], "/privacy/stating");
        Crumb(T["How long data is kept"]);
        var listed = await list.RunAsync(By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        Periods = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await OnGetAsync(ct);
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), T["Confirm that you want to take out what is past its period."]);
            return shown;
        }

        var ran = await run.RunAsync(By, ct);
        return ran.IsError ? Refused(ran.Error) : Done(T["Taken out: {0}.", ran.Value.Sum(one => one.Removed)], "/privacy/keeping");
    }
}
