using System.Text;
using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Scoring;

namespace Palmares.Web.Pages.Review.Scoring;

/// <summary>What a judge is to read in one edition, and the form to do it without the site.</summary>
public sealed class EditionModel(ReadEdition editions, ListOwnScoring list, WriteOfflineForm write, TakeOfflineForm take) : ReviewPage(editions)
{
    public ListOwnScoring.View Own { get; private set; } = null!;

    [BindProperty]
    public IFormFile? Filled { get; set; }

    [BindProperty]
    public bool HandIn { get; set; }

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnGetFormAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var form = await write.RunAsync(Edition.Id, By, ct);
        // The mark at the start tells a spreadsheet that names are UTF-8.
        return form.IsError ? Refused(form.Error) : File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(form.Value)).ToArray(), "text/csv; charset=utf-8", $"{edition}-scores.csv");
    }

    public async Task<IActionResult> OnPostFormAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (Filled is not { Length: > 0 } file)
            return Refused(ReviewErrors.OfflineMissing);
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var taken = await take.RunAsync(new(Edition.Id, Path.GetFileName(file.FileName), await reader.ReadToEndAsync(ct), HandIn), By, ct);
        return taken.IsError
            ? Refused(taken.Error)
            : Done(HandIn ? T["Scores handed in: {0}.", taken.Value] : T["Drafts kept: {0}. They do not count until you hand them in.", taken.Value], $"/review/scoring/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "My reviews", "/review/scoring", ct) is { } error)
            return error;
        Crumb(Edition.Title);
        var own = await list.RunAsync(Edition.Id, By, ct);
        if (own.IsError)
            return own.Error;
        Own = own.Value;
        return null;
    }
}
