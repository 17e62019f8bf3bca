using Microsoft.AspNetCore.Mvc;
using Palmares.Papers.Charts;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Groups;

public sealed class IndexModel(ReadGroup read) : PalmaresPage
{
    public const int MandatesShown = 200;

    public ReadGroup.Group Group { get; private set; } = null!;

    public Chart? Chart { get; private set; }

    public RecordFoot Foot => new(Group.Coverage, Group.Snapshot, RecordLinks.To(Group.Key), RecordLinks.Wrong(RecordKind.Group, Group.Key.Value, Group.Key.Body));

    public async Task<IActionResult> OnGetAsync(string body, string key, CancellationToken ct)
    {
        var group = await read.RunAsync(new GroupKey(body, Uri.UnescapeDataString(key)), By, ct);
        if (group.IsError)
            return Refused(group.Error);
        Group = group.Value;
        Chart = YearChart.Of(Group.DocumentsByYear, Group.Coverage, T);
        Crumb(T["Record"], "/records");
        Crumb(Group.Name);
        return Page();
    }
}
