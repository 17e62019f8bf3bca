using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review.Deliberating;

namespace Palmares.Web.Pages.Review.Deliberating;

/// <summary>The nominations of an edition that the viewer may talk about.</summary>
public sealed class EditionModel(ReadEdition editions, ListDeliberations list) : ReviewPage(editions)
{
    public IReadOnlyList<ListDeliberations.Row> Rows { get; private set; } = [];

    public bool MayHandOver => By.May(Permission.Decide);

    public bool MayScore => By.May(Permission.Score);

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct)
    {
        if (await LoadEditionAsync(edition, "Deliberation", "/review/deliberating", ct) is { } error)
            return Refused(error);
        Crumb(Edition.Title);
        var rows = await list.RunAsync(Edition.Id, By, ct);
        if (rows.IsError)
            return Refused(rows.Error);
        Rows = rows.Value;
        return Page();
    }
}
