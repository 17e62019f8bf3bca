using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records.Importing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Imports;

public sealed class IndexModel(ListImports list) : PalmaresPage
{
    public Page<ListImports.Run> Runs { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var runs = await list.RunAsync(number, By, ct);
        if (runs.IsError)
            return Refused(runs.Error);
        Runs = runs.Value;
        Crumb(T["Record"], "/records");
        Crumb(T["Imports"]);
        return Page();
    }
}
