using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Corrections;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Corrections;

public sealed class ReportModel(ReportCorrection report, SiteAddress site) : PalmaresPage
{
    [BindProperty(SupportsGet = true)]
    public RecordKind Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Target { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Source { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public ReportCorrection.Reported? Sent { get; private set; }

    public string About => RecordLinks.To(Kind, Target ?? "", Source);

    public string PrivateLink => site.Of("/correction/" + Sent!.Secret);

    public IActionResult OnGet()
    {
        Crumbs();
        return string.IsNullOrWhiteSpace(Target) ? Refused(RecordsErrors.NothingToCorrect with { Kind = ErrorKind.NotFound }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Crumbs();
        var reported = await report.RunAsync(new(Kind, Target ?? "", Source, Text ?? ""), By, ct);
        if (reported.IsError)
            return Refused(reported.Error);
        Sent = reported.Value;
        return Page();
    }

    private void Crumbs()
    {
        Crumb(T["Record"], "/records");
        Crumb(T["Something is wrong"]);
    }
}
