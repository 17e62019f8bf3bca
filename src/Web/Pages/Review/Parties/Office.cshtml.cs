using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Parties;

namespace Palmares.Web.Pages.Review.Parties;

/// <summary>The last day of a term of office, entered and confirmed.</summary>
public sealed class OfficeModel(ReadEdition editions, ShowParties show, EndOffice end) : ReviewPage(editions)
{
    public ShowParties.Held Held { get; private set; } = null!;

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public async Task<IActionResult> OnGetAsync(string edition, OfficeId id, CancellationToken ct)
    {
        if (await LoadAsync(edition, id, ct) is { } error)
            return Refused(error);
        Until = Held.Until;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string edition, OfficeId id, CancellationToken ct)
    {
        if (await LoadAsync(edition, id, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        if (Until is not { } until)
            return Refused(PartyErrors.OfficeDays, nameof(Until));
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), T["Confirm that the term ends on that day."]);
            return Page();
        }

        var ended = await end.RunAsync(new(id, until), By, ct);
        return ended.IsError ? Refused(ended.Error, nameof(Until)) : Done(T["The term of office is ended."], $"/review/parties/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, OfficeId id, CancellationToken ct)
    {
        if (!By.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (await LoadEditionAsync(slug, "Panels", "/review/panels", ct) is { } error)
            return error;
        Crumb(Edition.Title, $"/review/panels/{slug}");
        Crumb(T["Who stays out"], $"/review/parties/{slug}");
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return shown.Error;
        if (shown.Value.Offices.FirstOrDefault(office => office.Id == id) is not { } held)
            return PartyErrors.NoSuchOffice;
        Held = held;
        return null;
    }
}
