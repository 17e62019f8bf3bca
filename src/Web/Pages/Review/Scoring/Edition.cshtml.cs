using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Review.Scoring;

namespace Palmares.Web.Pages.Review.Scoring;

/// <summary>What a judge is to read in one edition.</summary>
public sealed class EditionModel(ReadEdition editions, ListOwnScoring list) : ReviewPage(editions)
{
    public ListOwnScoring.View Own { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct)
    {
        if (await LoadEditionAsync(edition, "My reviews", "/review/scoring", ct) is { } error)
            return Refused(error);
        Crumb(Edition.Title);
        var own = await list.RunAsync(Edition.Id, By, ct);
        if (own.IsError)
            return Refused(own.Error);
        Own = own.Value;
        return Page();
    }
}
