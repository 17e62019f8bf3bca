using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Publishing;

/// <summary>Citations are written here, and the roll is published.</summary>
public sealed class IndexModel(ShowPublishing show, WriteCitation write, PublishRoll publish) : PalmaresPage
{
    public ShowPublishing.View View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public LaureateId? Typed { get; private set; }

    public string? TypedCitation { get; private set; }

    public bool MayPublish => By.May(Permission.PublishRoll);

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(View.Edition.Title, $"/awards/editions/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, LaureateId laureate, string? citation, CancellationToken ct)
    {
        (Typed, TypedCitation) = (laureate, citation);
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var written = await write.RunAsync(new(laureate, citation ?? ""), By, ct);
        return written.IsError ? Refused(written.Error) : Done(T["The citation was saved."], $"/awards/publishing/{id}");
    }

    public async Task<IActionResult> OnPostPublishAsync(EditionId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), T["Confirm that you want to publish the roll."]);
            return Page();
        }

        var published = await publish.RunAsync(new(id, Reason), By, ct);
        return published.IsError ? Refused(published.Error) : Done(T["The roll is public."], $"/roll/{View.Edition.Slug}");
    }
}
