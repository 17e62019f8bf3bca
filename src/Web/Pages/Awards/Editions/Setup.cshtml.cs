using System.Text;
using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>The set-up of an edition as a text: read, compared, imported.</summary>
public sealed class SetupModel(ReadEdition read, ExportSetup export, ImportSetup import) : PalmaresPage
{
    [BindProperty]
    public string? Json { get; set; }

    [BindProperty]
    public IFormFile? Sent { get; set; }

    public EditionFacts Edition { get; private set; } = null!;

    public ImportSetup.Outcome? Outcome { get; private set; }

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        var text = await export.RunAsync(id, By, ct);
        Json = text.Value;
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(EditionId id, CancellationToken ct)
    {
        var text = await export.RunAsync(id, By, ct);
        if (text.IsError || await LoadAsync(id, ct) is not null)
            return Refused(AwardsErrors.NoSuchEdition);
        return File(Encoding.UTF8.GetBytes(text.Value), "application/json", $"{Edition.Slug}-setup.json");
    }

    public Task<IActionResult> OnPostCompareAsync(EditionId id, CancellationToken ct) => TakeAsync(id, dryRun: true, ct);

    public Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct) => TakeAsync(id, dryRun: false, ct);

    private async Task<IActionResult> TakeAsync(EditionId id, bool dryRun, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        Json = await SetupSent.ReadAsync(Sent, Json, ct);
        // The page shows the file that was sent, so that the second button takes the same text.
        ModelState.Remove(nameof(Json));
        var taken = await import.RunAsync(new(id, null, Json, dryRun), By, ct);
        if (taken.IsError)
            return Refused(taken.Error);
        Outcome = taken.Value;
        if (Outcome.Written)
            return Done(T["The set-up was imported: {0} changes.", Outcome.Changes.Count], $"/awards/editions/{id}");
        return Outcome.Refused.Count == 0 ? Page() : Refused(AwardsErrors.SetupRefused.With(Outcome.Refused.Count), nameof(Json));
    }

    private async Task<IActionResult?> LoadAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var edition = await read.RunAsync(id, ct);
        if (edition.IsError)
            return Refused(edition.Error);
        Edition = edition.Value;
        Crumb(Edition.Label, $"/awards/editions/{id}");
        return null;
    }
}
