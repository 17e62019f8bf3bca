using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;

namespace Palmares.Web.Pages.Review.Assigning;

/// <summary>Who reads what: proposed, looked at, released.</summary>
public sealed class EditionModel(ReadEdition editions, ShowAssignment show, ProposeAssignment propose, ReleaseAssignment release) : ReviewPage(editions)
{
    public sealed class Form
    {
        public int Seed { get; set; } = 1;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null until one is proposed.</summary>
    public ShowAssignment.View? Assignment { get; private set; }

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        var proposed = await propose.RunAsync(new(Edition.Id, Input.Seed), By, ct);
        return proposed.IsError ? Refused(proposed.Error) : Done(T["An assignment is proposed. Judges see nothing of it yet."], $"/review/assigning/{edition}");
    }

    public async Task<IActionResult> OnPostReleaseAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var released = await release.RunAsync(new(Edition.Id), By, ct);
        return released.IsError ? Refused(released.Error) : Done(T["The judges can now see what they are to read."], $"/review/assigning/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Assigning", "/review/assigning", ct) is { } error)
            return error;
        Crumb(Edition.Title);
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (!shown.IsError)
            Assignment = shown.Value;
        else if (shown.Error != ReviewErrors.NoProposal && shown.Error != ReviewErrors.NoPanel)
            return shown.Error;
        return null;
    }
}
