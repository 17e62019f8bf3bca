using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Reports.Archiving;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Reports.Archiving;

/// <summary>Which editions may leave whole, and why another may not.</summary>
public sealed class IndexModel(ListEditions list, ExportEdition export) : PalmaresPage
{
    public IReadOnlyList<(EditionFacts Edition, Error? Refusal)> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Reports"], "/reports");
        var lines = new List<(EditionFacts, Error?)>();
        foreach (var edition in await list.RunAsync(By, ct))
            lines.Add((edition, await export.RefuseAsync(edition, By, ct)));
        Lines = lines;
        return Page();
    }
}
