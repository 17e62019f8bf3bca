using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Merging;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Merging;

/// <summary>Two nominations side by side, what a merge would do, and the word that does it.</summary>
public sealed class PreviewModel(ShowMerge show, MergeNominations merge) : PalmaresPage
{
    /// <summary>Null where the two cannot become one.</summary>
    public ShowMerge.Preview? Preview { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    public async Task<IActionResult> OnGetAsync(NominationId kept, NominationId other, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var preview = await show.RunAsync(new(kept, other), By, ct);
        if (preview.IsError)
            return Refused(preview.Error, "");
        Preview = preview.Value;
        Crumb(T["Nominations that may be of one person"], $"/awards/merging/{Preview.Edition.Id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(NominationId kept, NominationId other, CancellationToken ct)
    {
        var shown = await OnGetAsync(kept, other, ct);
        if (Preview is null)
            return shown;
        var merged = await merge.RunAsync(new(kept, other, Reason ?? "", Stamp ?? ""), By, ct);
        return merged.IsError ? Refused(merged.Error, merged.Error.Place is null ? "" : null) : Done(T["The two are one now. Those in the other were written to."], $"/awards/merging/{Preview.Edition.Id}");
    }
}
