using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Conflicts;

/// <summary>Whether a detected conflict stands.</summary>
public sealed class DecideModel(ReadEdition editions, ListConflicts list, DecideConflict decide) : ReviewPage(editions)
{
    public sealed class Form
    {
        public bool? Stands { get; set; }

        public string? Reason { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ListConflicts.Row Shown { get; private set; } = null!;

    public IEnumerable<Choice> Choices =>
    [
        new("True", T["It stands"], T["The judge has nothing to do with this nomination."]),
        new("False", T["Lift it"], T["The record names another person, or the tie does not matter. The judge may read this nomination."]),
    ];

    public async Task<IActionResult> OnGetAsync(string edition, ConflictId conflict, CancellationToken ct) =>
        await LoadAsync(edition, conflict, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, ConflictId conflict, CancellationToken ct)
    {
        if (await LoadAsync(edition, conflict, ct) is { } error)
            return Refused(error);
        if (Input.Stands is not { } stands)
            ModelState.AddModelError("Input.Stands", T["Choose whether it stands."]);
        else if (await decide.RunAsync(new(conflict, stands, Input.Reason ?? ""), By, ct) is { IsError: true } refused)
            return Refused(refused.Error);
        else
            return Done(stands ? T["The conflict stands."] : T["The conflict is lifted."], $"/review/conflicts/{edition}");
        return Page();
    }

    private async Task<Error?> LoadAsync(string slug, ConflictId conflict, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Conflicts of interest", "/review/conflicts", ct) is { } error)
            return error;
        var rows = await list.RunAsync(Edition.Id, By, ct);
        if (rows.IsError)
            return rows.Error;
        if (rows.Value.SingleOrDefault(r => r.Id == conflict) is not { } row)
            return ReviewErrors.NoSuchConflict;
        Crumb(Edition.Title, $"/review/conflicts/{slug}");
        Crumb(T["Decide on a conflict"]);
        Shown = row;
        return null;
    }
}
