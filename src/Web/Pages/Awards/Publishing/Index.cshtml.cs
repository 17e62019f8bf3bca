using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Publishing;

/// <summary>Citations are written here, and the roll is published.</summary>
public sealed class IndexModel(ShowPublishing show, WriteCitation write, AnswerCitation answer, PrepareRoll prepare, HoldRollBack hold, PublishRoll publish, NameUsers names) : PalmaresPage
{
    public ShowPublishing.View View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    [BindProperty]
    public DateOnly? At { get; set; }

    [BindProperty]
    public string? Hour { get; set; }

    [BindProperty]
    public string? HoldReason { get; set; }

    private IReadOnlyDictionary<UserId, NameUsers.Named> _names = new Dictionary<UserId, NameUsers.Named>();

    public LaureateId? Typed { get; private set; }

    public string? TypedCitation { get; private set; }

    public bool MayPublish => By.May(Permission.PublishRoll);

    public string NameOf(UserId? user) => user is { } known && _names.TryGetValue(known, out var named) ? named.DisplayName : T["the software"];

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        _names = await names.RunAsync([.. View.Laureates.SelectMany(l => l.Drafts).SelectMany(d => new[] { d.ProposedBy, d.AnsweredBy }).OfType<UserId>().Distinct()], ct);
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
        return written.IsError ? Refused(written.Error) : Done(T["The citation was proposed. A second person approves it."], $"/awards/publishing/{id}");
    }

    public async Task<IActionResult> OnPostAnswerAsync(EditionId id, CitationDraftId draft, bool approve, string? note, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var answered = await answer.RunAsync(new(draft, approve, note), By, ct);
        return answered.IsError ? Refused(answered.Error) : Done(approve ? T["The citation was approved."] : T["The citation was returned."], $"/awards/publishing/{id}");
    }

    public async Task<IActionResult> OnPostPrepareAsync(EditionId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        if (At is not { } day || !TimeOnly.TryParse(Hour, CultureInfo.InvariantCulture, out var hour))
            return Refused(AwardsErrors.ReleaseTimeNeeded.At(At is null ? nameof(At) : nameof(Hour)));
        var prepared = await prepare.RunAsync(new(id, day.ToDateTime(hour)), By, ct);
        return prepared.IsError ? Refused(prepared.Error) : Done(T["The roll is prepared."], $"/awards/publishing/{id}");
    }

    public async Task<IActionResult> OnPostHoldBackAsync(EditionId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var held = await hold.RunAsync(new(id, HoldReason ?? ""), By, ct);
        return held.IsError ? Refused(held.Error.At(nameof(HoldReason))) : Done(T["The roll is held back."], $"/awards/publishing/{id}");
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
