using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Imports;

public sealed class RunModel(ListImports list) : PalmaresPage
{
    public ListImports.Run Run { get; private set; } = null!;

    public IReadOnlyList<ImportRecord.OneFile> Files { get; private set; } = [];

    public IReadOnlyList<ListImports.Reason> Reasons { get; private set; } = [];

    public Page<ImportRecord.Rejection> Rejections { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ImportRunId id, [FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var run = await list.OneAsync(id, By, ct);
        if (run.IsError)
            return Refused(run.Error);
        Run = run.Value;
        Files = (await list.FilesAsync(id, By, ct)).Value;
        Reasons = (await list.ReasonsAsync(id, By, ct)).Value;
        Rejections = (await list.RejectionsAsync(id, number, By, ct)).Value;
        Crumb(T["Record"], "/records");
        Crumb(T["Imports"], "/records/imports");
        Crumb(Run.StartedAt.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) + " UTC");
        return Page();
    }
}
