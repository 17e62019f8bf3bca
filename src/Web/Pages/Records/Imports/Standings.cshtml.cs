using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records.Importing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Imports;

/// <summary>For those who may see members' standing; others who import do not.</summary>
public sealed class StandingsModel(ListStandings list) : PalmaresPage
{
    public Page<ListStandings.Row> Rows { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var rows = await list.RunAsync(number, By, ct);
        if (rows.IsError)
            return Refused(rows.Error);
        Rows = rows.Value;
        Crumb(T["Record"], "/records");
        Crumb(T["Imports"], "/records/imports");
        Crumb(T["Members' standing"]);
        return Page();
    }
}
