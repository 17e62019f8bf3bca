using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Tracking;
using Palmares.Tracking.Indicators;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Indicators;

/// <summary>How people come on: counts, and by name those who agreed.</summary>
public sealed class EmergingModel(ShowEmerging show) : PalmaresPage
{
    public bool Off { get; private set; }

    public bool MayState => By.May(Permission.KeepPrivacy);

    public ShowEmerging.View? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Indicators"], "/tracking/indicators");
        Crumb(T["Emerging leaders"]);
        var shown = await show.RunAsync(By, ct);
        Off = shown.IsError && shown.Error == TrackingErrors.PurposeNotStated;
        if (shown.IsError && !Off && shown.Error != TrackingErrors.NotComputed)
            return Refused(shown.Error);
        View = shown.IsError ? null : shown.Value;
        return Page();
    }

    public string Told(int? count) => count?.ToString("N0", System.Globalization.CultureInfo.CurrentCulture) ?? T["fewer than {0} on one side", Population.SmallestCell];

    public UsualYears? UsualOf(PersonFigures figures) => figures.Bodies.MaxBy(body => body.Credit.Value) is { } most ? View?.Usual.GetValueOrDefault(most.Body) : null;
}
