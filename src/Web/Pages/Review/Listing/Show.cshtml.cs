using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Review.Listing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Review.Listing;

/// <summary>One nomination of a list, as its reader may know it.</summary>
public sealed class ShowModel(ShowSeen show) : PalmaresPage
{
    public ShowSeen.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, By, ct);
        if (shown.IsError)
            return Refused(shown.Error);
        View = shown.Value;
        Crumb(T["Nominations"], "/review/listing");
        Crumb(View.Number);
        return Page();
    }
}
