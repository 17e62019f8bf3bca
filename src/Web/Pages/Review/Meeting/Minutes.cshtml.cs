using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Review;
using Palmares.Review.Meeting;

namespace Palmares.Web.Pages.Review.Meeting;

/// <summary>The minutes, drafted from what was recorded; nominations hidden from the reader are left out.</summary>
public sealed class MinutesModel(ReadEdition editions, ShowMeeting show, ReadSitting read) : ReviewPage(editions)
{
    public ReadSitting.View Sitting { get; private set; } = null!;

    public IReadOnlyList<ShowMeeting.Item> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct)
    {
        if (await LoadEditionAsync(edition, "Deciding meetings", "/review/meeting", ct) is { } error)
            return Refused(error);
        Crumb(Edition.Title, $"/review/meeting/{edition}");
        Crumb(T["Minutes"]);
        var sitting = await read.RunAsync(Edition.Id, By, ct);
        if (sitting.IsError)
            return Refused(sitting.Error);
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return Refused(shown.Error);
        if (sitting.Value is not { } held)
            return Refused(ReviewErrors.NoMeeting);
        (Sitting, Items) = (held, [.. shown.Value.Sections.SelectMany(s => s.Items).OrderBy(i => i.Number, StringComparer.Ordinal)]);
        return Page();
    }
}
