using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Engagement.Stories;

/// <summary>A story as its writers see it: reviewed, approved, its sources and agreements added.</summary>
public sealed class ShowModel(ShowStory show, ReviewStory review, ApproveStory approve, SourceFigure source, RecordAgreement agreement, TimeProvider clock) : PalmaresPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public StoryId Id { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? SourceUrl { get; set; }

    [BindProperty]
    public PartialDate? SourceDate { get; set; }

    public StoryTold Told { get; private set; } = null!;

    public bool MayReview => By.May(Permission.MakeReport);

    public bool MayApprove => By.May(Permission.ApproveStory);

    public bool MayScreen => By.May(Permission.ScreenEligibility);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await show.WholeAsync(Id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Told = found.Value;
        Crumb(T["Stories"], "/engagement/stories");
        Crumb(Told.Story.Headline);
        return Page();
    }

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken ct) => await ThenAsync(await review.RunAsync(new(Id, Note ?? ""), By, ct), T["The story is reviewed and waits for approval."], ct);

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => await ThenAsync(await approve.RunAsync(Id, By, ct), T["The story is approved and public."], ct);

    public async Task<IActionResult> OnPostSourceAsync([FromForm] int place, CancellationToken ct) => SourceDate is { } date
        ? await ThenAsync(await source.RunAsync(new(Id, place, SourceUrl ?? "", date), By, ct), T["The source stands with its figure."], ct)
        : await ThenAsync(EngagementErrors.SourceIncomplete.At("SourceUrl"), "", ct);

    public async Task<IActionResult> OnPostAgreementAsync([FromForm] int place, [FromForm] bool agreed, CancellationToken ct) =>
        await ThenAsync(await agreement.RunAsync(new(Id, place, agreed ? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) : null), By, ct), T["The agreement is recorded."], ct);

    private async Task<IActionResult> ThenAsync(Result<Done> result, string said, CancellationToken ct)
    {
        if (!result.IsError)
            return Done(said, $"/engagement/stories/show/{Id}");
        if (result.Error.Kind == ErrorKind.Forbidden)
            return Refused(result.Error);
        var shown = await OnGetAsync(ct);
        return Told is null ? shown : Refused(result.Error);
    }
}
