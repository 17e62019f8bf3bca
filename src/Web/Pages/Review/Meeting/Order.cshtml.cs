using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Meeting;

namespace Palmares.Web.Pages.Review.Meeting;

/// <summary>In which order the meeting takes nominations up: proposed so that members leave as seldom as possible, taken or changed by who leads.</summary>
public sealed class OrderModel(ReadEdition editions, ShowAgenda show, TakeOrder take) : ReviewPage(editions)
{
    /// <summary>The place of each nomination, by its id.</summary>
    [BindProperty]
    public Dictionary<string, string?> Places { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    public ShowAgenda.View Agenda { get; private set; } = null!;

    public bool MayTake => Edition.Phase == EditionPhase.Deciding;

    public string PlaceOf(AgendaLine line) => Places.TryGetValue(line.Nomination.ToString(), out var given)
        ? given ?? ""
        : (Agenda.Proposed.Lines.Index().First(one => one.Item.Nomination == line.Nomination).Index + 1).ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostTakeAsync(string edition, CancellationToken ct) =>
        await LoadAsync(edition, ct) is { } error ? Refused(error) : await TakeAsync([.. Agenda.Proposed.Lines.Select(line => line.Nomination)], edition, ct);

    /// <summary>Places as typed; a place that is missing or taken is refused, with the first nomination that has none of its own.</summary>
    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var placed = Agenda.Proposed.Lines
            .Select(line => (line.Nomination, Place: int.TryParse(Places.GetValueOrDefault(line.Nomination.ToString()), NumberStyles.Integer, CultureInfo.InvariantCulture, out var place) ? place : (int?)null))
            .Where(line => line.Place is not null).GroupBy(line => line.Place).OrderBy(group => group.Key).Select(group => group.First().Nomination);
        return await TakeAsync([.. placed], edition, ct);
    }

    private async Task<IActionResult> TakeAsync(IReadOnlyList<NominationId> order, string edition, CancellationToken ct)
    {
        var taken = await take.RunAsync(new(Edition.Id, order), By, ct);
        return taken.IsError ? Refused(taken.Error) : Done(T["The order of discussion is set."], $"/review/meeting/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Deciding meetings", "/review/meeting", ct) is { } error)
            return error;
        Crumb(Edition.Title, $"/review/meeting/{slug}");
        Crumb(T["Order of discussion"]);
        var shown = await show.RunAsync(Edition.Id, Whole, By, ct);
        if (shown.IsError)
            return shown.Error;
        Agenda = shown.Value;
        return null;
    }
}
