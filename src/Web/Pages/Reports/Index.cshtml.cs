using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Papers.Charts;
using Palmares.Reports.Activity;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Reports;

/// <summary>The rapporteur's page, and the same as .docx.</summary>
public sealed class IndexModel(MakeActivityReport make, ShowAsked asked, ListActions actions, TimeProvider clock) : PalmaresPage
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public ActivityReport Report { get; private set; } = null!;

    public Chart Chart { get; private set; } = null!;

    public IReadOnlyList<AskedGroup> Asked { get; private set; } = [];

    public IReadOnlyList<GuidanceLine> Guidance { get; private set; } = [];

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var made = await make.RunAsync(By, ct);
        if (made.IsError)
            return Refused(made.Error);
        Report = made.Value;
        Asked = (await asked.RunAsync(By, ct)).Value.Asked;
        Guidance = (await actions.RunAsync(By, ct)).Value;
        Chart = ActivityPaper.DocumentsByYear(Report, T["Documents by year"], T["How many of the registered documents carry a date in each year."]);
        Crumb(T["Reports"]);
        return Page();
    }

    public async Task<IActionResult> OnGetDownloadAsync(CancellationToken ct)
    {
        var made = await make.RunAsync(By, ct);
        return made.IsError ? Refused(made.Error) : File(ActivityPaper.Of(made.Value).ToDocx(), Docx, "activity-report.docx");
    }

    public string LabelOf(string group) => group.Length == 0 ? T["No group"].Value : group;
}
