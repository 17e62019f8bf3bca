using Microsoft.AspNetCore.Mvc;
using Palmares.Tracking;
using Palmares.Tracking.Indicators;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Indicators;

public sealed class IndexModel(ListIndicators list, ComputeIndicators compute) : PalmaresPage
{
    /// <summary>Null while nothing was computed.</summary>
    public ListIndicators.View? View { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] string? body, [FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        Crumb(T["Indicators"]);
        var view = await list.RunAsync(string.IsNullOrEmpty(body) ? null : body, number, By, ct);
        if (view.IsError && view.Error != TrackingErrors.NotComputed)
            return Refused(view.Error);
        View = view.IsError ? null : view.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await compute.RunAsync(By, ct);
        Crumb(T["Indicators"]);
        return done.IsError ? Refused(done.Error) : Done(T["The figures of {0} people were computed.", done.Value.People.ToString("N0", System.Globalization.CultureInfo.CurrentCulture)], "/tracking/indicators");
    }
}
