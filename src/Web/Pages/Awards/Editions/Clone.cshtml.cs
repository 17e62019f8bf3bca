using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>An edition drafted from an earlier one: first the dates as they would be, then the draft.</summary>
public sealed class CloneModel(ReadEdition read, CloneEdition clone) : PalmaresPage
{
    [BindProperty(SupportsGet = true)]
    public string? Label { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Slug { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Amount { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public ShiftUnit Unit { get; set; }

    public EditionFacts From { get; private set; } = null!;

    /// <summary>Null until the form was sent.</summary>
    public CloneEdition.Preview? Preview { get; private set; }

    public IEnumerable<SelectListItem> Units => Enum.GetValues<ShiftUnit>().Select(unit => new SelectListItem(T[Labels.Of(unit)], unit.ToString()));

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        if (Slug is null && Label is null)
            return Page();
        if (Math.Abs((long)Amount) > DateShift.AmountLimit)
            return Refused(AwardsErrors.ShiftUnreadable.With(Amount), nameof(Amount));
        var preview = await clone.PreviewAsync(Input(id), By, ct);
        if (preview.IsError)
            return Refused(preview.Error);
        Preview = preview.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        var made = await clone.RunAsync(Input(id), By, ct);
        return made.IsError ? Refused(made.Error, "") : Done(T["The edition was saved as a draft. Nobody sees it before you open it."], $"/awards/editions/{made.Value}");
    }

    private CloneEdition.Input Input(EditionId id) => new(id, Slug ?? "", Label ?? "", new DateShift(Amount, Unit));

    private async Task<IActionResult?> LoadAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var edition = await read.RunAsync(id, ct);
        if (edition.IsError)
            return Refused(edition.Error);
        From = edition.Value;
        Crumb(From.Label, $"/awards/editions/{id}");
        return null;
    }
}
