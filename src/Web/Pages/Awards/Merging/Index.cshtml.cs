using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Merging;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Merging;

/// <summary>Possible duplicates of one edition, and what was made one.</summary>
public sealed class IndexModel(FindDuplicates find, UndoMerge undo) : PalmaresPage
{
    public FindDuplicates.View View { get; private set; } = null!;

    [BindProperty]
    public MergeId Merge { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(EditionId edition, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await find.RunAsync(edition, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(View.Edition.Label, $"/awards/editions/{edition}");
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(EditionId edition, CancellationToken ct)
    {
        var shown = await OnGetAsync(edition, ct);
        if (View is null)
            return shown;
        var parted = await undo.RunAsync(new(Merge, Reason ?? ""), By, ct);
        return parted.IsError ? Refused(parted.Error, "") : Done(T["The two stand on their own again. Those in the other were written to."], $"/awards/merging/{edition}");
    }
}
