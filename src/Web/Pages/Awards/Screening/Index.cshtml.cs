using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Screening;

/// <summary>The secretary's screening of one edition: rules, decisions, corrections.</summary>
public sealed class IndexModel(ReadEdition read, ShowScreening show, CheckEligibility check, DecideEligibility decide, AnswerContest answer) : PalmaresPage
{
    public EditionFacts Edition { get; private set; } = null!;

    public IReadOnlyList<ShowScreening.Line> Lines { get; private set; } = [];

    /// <summary>What was typed for which nomination, kept when it is refused.</summary>
    public NominationId? Typed { get; private set; }

    public string? TypedReason { get; private set; }

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var edition = await read.RunAsync(id, ct);
        if (edition.IsError)
            return Refused(edition.Error);
        Edition = edition.Value;
        Crumb(Edition.Title, $"/awards/editions/{id}");
        var lines = await show.RunAsync(id, By, ct);
        if (lines.IsError)
            return Refused(lines.Error);
        Lines = lines.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(EditionId id, NominationId nomination, CancellationToken ct)
    {
        var done = await check.RunAsync(nomination, By, ct);
        return await EndAsync(id, done.IsError ? done.Error : null, T["The rules were checked."], ct);
    }

    public async Task<IActionResult> OnPostDecideAsync(EditionId id, NominationId nomination, bool eligible, string? reason, CancellationToken ct)
    {
        (Typed, TypedReason) = (nomination, reason);
        var done = await decide.RunAsync(new(nomination, eligible, reason), By, ct);
        return await EndAsync(id, done.IsError ? done.Error : null, T["The decision was recorded."], ct);
    }

    public async Task<IActionResult> OnPostContestAsync(EditionId id, NominationId nomination, EvidenceId evidence, bool keep, [FromForm(Name = "answer")] string? text, CancellationToken ct)
    {
        var done = await answer.RunAsync(new(nomination, evidence, keep, text ?? ""), By, ct);
        return await EndAsync(id, done.IsError ? done.Error : null, T["The nominee was answered."], ct);
    }

    private async Task<IActionResult> EndAsync(EditionId id, Error? error, string done, CancellationToken ct)
    {
        if (error is null)
            return Done(done, $"/awards/screening/{id}");
        var shown = await OnGetAsync(id, ct);
        return Edition is null ? shown : Refused(error);
    }
}
