using Microsoft.AspNetCore.Mvc;
using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Proceedings;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Landscape;

/// <summary>What changed between two versions.</summary>
public abstract class TextDiffPage(ShowDiff show, HostBody host, TimeProvider clock) : PalmaresPage
{
    protected abstract TextKind Kind { get; }

    public ShowDiff.Shown Diff { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(TextId id, int before, int after, CancellationToken ct)
    {
        var found = await show.RunAsync(id, before, after, By, ct);
        if (found.IsError || found.Value.Kind != Kind)
            return Refused(found.IsError ? found.Error : LandscapeErrors.NoSuchText);
        Diff = found.Value;
        var room = Kind == TextKind.Criteria ? "/landscape/criteria" : "/landscape/rules";
        Crumb(Kind == TextKind.Criteria ? T["Criteria"] : T["Programme rules"], room);
        Crumb(Diff.Title, $"{room}/show/{id}");
        Crumb(T["What changed"]);
        return Page();
    }

    /// <summary>The later version as a document with its changes marked.</summary>
    public async Task<IActionResult> OnGetPaperAsync(TextId id, int before, int after, CancellationToken ct)
    {
        var found = await show.RunAsync(id, before, after, By, ct);
        return found.IsError || found.Value.Kind != Kind
            ? Refused(found.IsError ? found.Error : LandscapeErrors.NoSuchText)
            : Written(DiffPaper.Of(found.Value, clock.GetUtcNow()).Headed(host, PaperKind.TemporaryDocument, found.Value.Group), "changes");
    }
}
