using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Imports;

public sealed class RunModel(ListImports list) : PalmaresPage
{
    public ListImports.Run Run { get; private set; } = null!;

    public IReadOnlyList<ImportRecord.Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ImportRunId id, CancellationToken ct)
    {
        var run = await list.OneAsync(id, By, ct);
        if (run.IsError)
            return Refused(run.Error);
        Run = run.Value;
        Rejections = (await list.RejectionsAsync(id, By, ct)).Value;
        Crumb(T["Record"], "/records");
        Crumb(T["Imports"], "/records/imports");
        Crumb(Run.StartedAt.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) + " UTC");
        return Page();
    }
}
