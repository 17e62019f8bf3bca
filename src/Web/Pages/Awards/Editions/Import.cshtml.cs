using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>A new edition from a set-up that was exported, here or elsewhere.</summary>
public sealed class ImportModel(ListProgrammes list, ImportSetup import) : PalmaresPage
{
    [BindProperty]
    public ProgrammeId Programme { get; set; }

    [BindProperty]
    public string? Json { get; set; }

    [BindProperty]
    public IFormFile? Sent { get; set; }

    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];

    public ImportSetup.Outcome? Outcome { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        Programmes = [.. (await list.RunAsync(By, ct)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    public Task<IActionResult> OnPostTryAsync(CancellationToken ct) => TakeAsync(dryRun: true, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => TakeAsync(dryRun: false, ct);

    private async Task<IActionResult> TakeAsync(bool dryRun, CancellationToken ct)
    {
        await OnGetAsync(ct);
        Json = await SetupSent.ReadAsync(Sent, Json, ct);
        ModelState.Remove(nameof(Json));
        var taken = await import.RunAsync(new(null, Programme, Json, dryRun), By, ct);
        if (taken.IsError)
            return Refused(taken.Error, nameof(Programme));
        Outcome = taken.Value;
        if (Outcome is { Written: true, Edition: { } edition })
            return Done(T["The edition was saved as a draft. Nobody sees it before you open it."], $"/awards/editions/{edition}");
        return Outcome.Refused.Count == 0 ? Page() : Refused(AwardsErrors.SetupRefused.With(Outcome.Refused.Count), nameof(Json));
    }
}
