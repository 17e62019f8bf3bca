using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Tracking;
using Palmares.Tracking.Lineage;
using Palmares.Web.Pages.Records;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Lineage;

public sealed class IndexModel(ShowLineage show) : PalmaresPage
{
    public ShowLineage.View Lineage { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string source, string key, CancellationToken ct)
    {
        var lineage = await show.RunAsync(new RecordRef(source, Uri.UnescapeDataString(key)), By, ct);
        if (lineage.IsError)
            return Refused(lineage.Error);
        Lineage = lineage.Value;
        Crumb(T["Record"], "/records");
        Crumb(Lineage.Document.Key, RecordLinks.To(Lineage.Document));
        Crumb(T["One piece of work"]);
        return Page();
    }

    public string Why(ShowLineage.Beside other) => other.Reason switch
    {
        LineageReason.Decided => T["A steward decided that it is one with {0}.", other.By.Key],
        LineageReason.SameVersion => T["The same version as {0} under another number.", other.By.Key],
        LineageReason.Series => T["The version beside {0} in its series.", other.By.Key],
        LineageReason.Relation => T["The source relates it with {0}: {1}.", other.By.Key, other.Relation!],
        LineageReason.Moved => T["The number of {0} moved between the two series.", other.By.Key],
        LineageReason.Adopted => T["A group adopted one of the two under its own name: {0}.", other.By.Key],
        _ => T["The title of {0}, with a contributor in common within {1} months.", other.By.Key, LineageRules.MonthsBetween],
    };
}
