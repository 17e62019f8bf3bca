using Microsoft.AspNetCore.Mvc;
using Palmares.Landscape;
using Palmares.Papers.Charts;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Reports.Activity;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Reports;

/// <summary>The rapporteur's page, and the same as a TD.</summary>
public sealed class IndexModel(MakeActivityReport make, HostBody host) : PalmaresPage
{
    public ActivityReport Report { get; private set; } = null!;

    public Chart Chart { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var made = await make.RunAsync(new(), By, ct);
        if (made.IsError)
            return Refused(made.Error);
        Report = made.Value;
        Chart = ActivityPaper.DocumentsByYear(Report, T["Documents by year"], T["How many of the registered documents carry a date in each year."]);
        Crumb(T["Reports"]);
        return Page();
    }

    /// <summary>For members: it takes in nothing more closed.</summary>
    public async Task<IActionResult> OnGetDownloadAsync(string? group, CancellationToken ct)
    {
        var made = await make.RunAsync(new(AccessClass.MembersOnly), By, ct);
        return Written(made.Then<Paper>(report => ActivityPaper.Of(report).Headed(host, PaperKind.TemporaryDocument, PaperHead.Group(group))), "activity-report");
    }

    public string LabelOf(string group) => group.Length == 0 ? T["No group"].Value : group;
}
