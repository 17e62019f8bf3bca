using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Review;
using Palmares.Review.Meeting;

namespace Palmares.Web.Pages.Review.Meeting;

/// <summary>The agenda of the deciding meeting, to be printed.</summary>
public sealed class EditionModel(ReadEdition editions, ShowMeeting show) : ReviewPage(editions)
{
    /// <summary>Null while scoring is open.</summary>
    public ShowMeeting.View? Meeting { get; private set; }

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct)
    {
        if (await LoadEditionAsync(edition, "Deciding meetings", "/review/meeting", ct) is { } error)
            return Refused(error);
        Crumb(Edition.Title);
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (!shown.IsError)
            Meeting = shown.Value;
        else if (shown.Error != ReviewErrors.ScoringStillOpen && shown.Error != ReviewErrors.NoPanel)
            return Refused(shown.Error);
        return Page();
    }
}
