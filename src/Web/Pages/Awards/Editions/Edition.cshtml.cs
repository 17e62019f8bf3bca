using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>One edition: its dates, its frozen criteria, and the move to its next phase.</summary>
public sealed class EditionModel(ReadEdition read, MovePhase move) : PalmaresPage
{
    public EditionFacts Edition { get; private set; } = null!;

    [BindProperty]
    public EditionPhase To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    /// <summary>Null where the next step is not a mere move.</summary>
    public EditionPhase? Next => Edition.Phase is EditionPhase.Deciding or EditionPhase.Closed ? null : Edition.Phase + 1;

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var edition = await read.RunAsync(id, ct);
        if (edition.IsError)
            return Refused(edition.Error);
        Edition = edition.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult page)
            return NotFound();
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), T["Confirm that you want to move the edition."]);
            return page;
        }

        var moved = await move.RunAsync(new(id, To, Reason), By, ct);
        return moved.IsError ? Refused(moved.Error) : Done(T["The edition moved to {0}.", T[Labels.Of(To)]], $"/awards/editions/{id}");
    }
}
