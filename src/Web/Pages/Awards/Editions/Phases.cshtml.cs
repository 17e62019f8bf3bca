using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>The phases of an edition with their ends and switches; those to come can be switched.</summary>
public sealed class PhasesModel(ReadEdition read, SwitchPhase change) : PalmaresPage
{
    [BindProperty]
    public EditionPhase Phase { get; set; }

    [BindProperty]
    public List<PhaseSwitch> On { get; set; } = [];

    public EditionFacts Edition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var edition = await read.RunAsync(id, ct);
        if (edition.IsError)
            return Refused(edition.Error);
        Edition = edition.Value;
        Crumb(Edition.Label, $"/awards/editions/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
            return NotFound();
        var switched = await change.RunAsync(new(id, Phase, On), By, ct);
        return switched.IsError ? Refused(switched.Error, "") : Done(T["The phase was saved."], $"/awards/editions/{id}/phases");
    }
}
