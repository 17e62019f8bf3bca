using Microsoft.AspNetCore.Mvc;
using Palmares.Landscape.Register;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Landscape.Register;

/// <summary>One award of another body, point by point.</summary>
public sealed class ShowModel(ShowAward show) : PalmaresPage
{
    public ShowAward.Shown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Shown = found.Value;
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(Shown.Award.Name);
        return Page();
    }
}
