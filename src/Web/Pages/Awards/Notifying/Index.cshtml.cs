using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Notifying;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Notifying;

/// <summary>Administrations are told of laureates, as a courtesy; the letter is shown before it goes.</summary>
public sealed class IndexModel(ShowCourtesyNotices show, SendCourtesyNotice send) : PalmaresPage
{
    public ShowCourtesyNotices.View View { get; private set; } = null!;

    [BindProperty]
    public string? Administration { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public LaureateId? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(View.Edition.Title, $"/awards/publishing/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, LaureateId laureate, CancellationToken ct)
    {
        Typed = laureate;
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var sent = await send.RunAsync(new(laureate, Administration, Email), By, ct);
        return sent.IsError ? Refused(sent.Error, sent.Error.Place == "Email" ? $"e-{laureate}" : $"a-{laureate}") : Done(T["The notice waits in the outbox until it is released."], $"/awards/notifying/{id}");
    }
}
