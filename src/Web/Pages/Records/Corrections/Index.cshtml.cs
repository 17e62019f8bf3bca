using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records.Corrections;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Corrections;

public sealed class IndexModel(ListCorrections list) : PalmaresPage
{
    public ListCorrections.Lines List { get; private set; } = null!;

    public bool Steward => By.May(Permission.KeepRecord);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        Crumb(T["Record"], "/records");
        Crumb(Steward ? T["Corrections"] : T["Your reports"]);
        var lines = await list.RunAsync(new(number), By, ct);
        if (lines.IsError)
            return Refused(lines.Error);
        List = lines.Value;
        return Page();
    }
}
