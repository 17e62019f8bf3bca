using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Indicators;

public sealed class DefinitionsModel : PalmaresPage
{
    public IActionResult OnGet()
    {
        Crumb(T["Indicators"], "/tracking/indicators");
        Crumb(T["How indicators are computed"]);
        return By.May(Permission.SeeTracking) ? Page() : Refused(KernelErrors.NotPermitted);
    }
}
