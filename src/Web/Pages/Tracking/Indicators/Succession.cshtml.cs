using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Tracking;
using Palmares.Tracking.Indicators;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Indicators;

/// <summary>Works and roles without successors, group by group.</summary>
public sealed class SuccessionModel(ShowSuccession show) : PalmaresPage
{
    public ShowSuccession.View? View { get; private set; }

    /// <summary>Why there is nothing to see.</summary>
    public string Why { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromQuery] string? body, [FromQuery] string? group, CancellationToken ct)
    {
        Crumb(T["Indicators"], "/tracking/indicators");
        Crumb(T["Without successors"], string.IsNullOrEmpty(body) ? null : "/tracking/indicators/succession");
        var shown = await show.RunAsync(string.IsNullOrEmpty(body) ? null : new GroupKey(body, group ?? ""), By, ct);
        if (shown.IsError && (shown.Error == TrackingErrors.PurposeNotStated || shown.Error == TrackingErrors.NotComputed))
            Why = shown.Error.In(T);
        else if (shown.IsError)
            return Refused(shown.Error);
        else
            View = shown.Value;
        return Page();
    }
}
