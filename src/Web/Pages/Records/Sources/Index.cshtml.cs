using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Sources;

public sealed class IndexModel(ReadCoverage read) : PalmaresPage
{
    public RecordFoot? Foot { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Record"], "/records");
        Crumb(T["What the record holds and lacks"]);
        var coverage = await read.RunAsync(By, ct);
        if (!coverage.IsError)
            Foot = new RecordFoot(coverage.Value.Sources, coverage.Value.Snapshot, "/records/sources", "");
        return coverage.IsError && coverage.Error.Kind == ErrorKind.Forbidden ? Refused(coverage.Error) : Page();
    }
}
