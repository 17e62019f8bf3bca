using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>One nomination gets a deadline of its own.</summary>
public sealed class ExtendModel(ReadEdition read, ExtendNomination extend) : PalmaresPage
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public DateOnly Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

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
        var page = await OnGetAsync(id, ct);
        if (page is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult || !ModelState.IsValid)
            return page;
        var granted = await extend.RunAsync(new(id, Number ?? "", Until, Reason ?? ""), By, ct);
        if (granted.IsError)
            return granted.Error == AwardsErrors.NoSuchNomination ? Refused(AwardsErrors.NoSuchNumber) : Refused(granted.Error);
        return Done(T["{0} may be sent until {1}.", Number!.Trim().ToUpperInvariant(), granted.Value], $"/awards/editions/{id}");
    }
}
