using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Reports.Archiving;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Reports.Archiving;

/// <summary>An archive checked, looked at, and brought in. What was looked at is what is taken: the hash goes along.</summary>
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class ImportModel(ImportEdition import) : PalmaresPage
{
    /// <summary>Larger ones come by the command.</summary>
    private const long Largest = 512L << 20;

    [BindProperty]
    public IFormFile? Sent { get; set; }

    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public ImportEdition.Outcome? Outcome { get; private set; }

    public IActionResult OnGet()
    {
        Crumb(T["Reports"], "/reports");
        Crumb(T["Whole editions"], "/reports/archiving");
        return By.May(Permission.MoveEditions) ? Page() : Refused(KernelErrors.NotPermitted);
    }

    public Task<IActionResult> OnPostTryAsync(CancellationToken ct) => TakeAsync(dryRun: true, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Sure && !string.IsNullOrEmpty(Hash))
            return await TakeAsync(dryRun: false, ct);
        // Unconfirmed: it is shown what confirming is about.
        var shown = await TakeAsync(dryRun: true, ct);
        if (Outcome is not null)
            ModelState.AddModelError(nameof(Sure), T["Confirm that you want this edition here."]);
        return shown;
    }

    private async Task<IActionResult> TakeAsync(bool dryRun, CancellationToken ct)
    {
        _ = OnGet();
        if (Sent is not { Length: > 0 })
        {
            ModelState.AddModelError(nameof(Sent), T["Choose a file."]);
            return Page();
        }

        await using var from = Sent.OpenReadStream();
        var taken = await import.RunAsync(new(from, dryRun, dryRun ? null : Hash), By, ct);
        if (taken.IsError)
            return Refused(taken.Error, nameof(Sent));
        if (taken.Value.Written)
            return Done(T["The edition is here, whole. Those who have an account in it open it by a link."], $"/awards/editions/{taken.Value.Edition.Id}");
        Outcome = taken.Value;
        ModelState.Remove(nameof(Hash));
        Hash = Outcome.Content;
        return Page();
    }
}
