using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Scoring;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Scoring;

/// <summary>One nomination to read, with the score sheet beside it.</summary>
public sealed class ReadModel(ReadForScoring read, SubmitScore submit, Abstain abstain, ReadFile files, TimeProvider clock) : PalmaresPage
{
    public sealed class Form
    {
        /// <summary>By criterion id; absent where no mark is given.</summary>
        public Dictionary<string, string?> Marks { get; set; } = [];

        public string? Justification { get; set; }

        /// <summary>Null where nothing is said.</summary>
        public Confidence? Confidence { get; set; }
    }

    public IReadOnlyList<Choice> Steps => [.. Enum.GetValues<Confidence>().Select(step => new Choice(step.ToString(), T[ConfidenceWords.Of(step)]))];

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public string? Abstention { get; set; }

    public ReadForScoring.View Reading { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(AssignmentId assignment, CancellationToken ct)
    {
        if (await LoadAsync(assignment, ct) is { } error)
            return Refused(error);
        if (Reading.Own is { } own)
        {
            Input.Marks = own.Marks.ToDictionary(m => m.Key.ToString(), m => (string?)m.Value.ToString(CultureInfo.InvariantCulture));
            Input.Justification = own.Justification;
            Input.Confidence = own.Confidence;
        }

        return Page();
    }

    /// <summary>Whatever a stranger's file claims to be, a browser is only to save it.</summary>
    public async Task<IActionResult> OnGetFileAsync(AssignmentId assignment, NominationFileId file, CancellationToken ct)
    {
        var content = await files.RunAsync(assignment, file, By, ct);
        return content.IsError ? Refused(content.Error) : File(content.Value.Bytes, "application/octet-stream", content.Value.Name);
    }

    public Task<IActionResult> OnPostAsync(AssignmentId assignment, CancellationToken ct) => KeepAsync(assignment, final: true, ct);

    public Task<IActionResult> OnPostDraftAsync(AssignmentId assignment, CancellationToken ct) => KeepAsync(assignment, final: false, ct);

    /// <summary>Keeps what is filled in as a draft and says when; asked for by the page's script while somebody writes.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(AssignmentId assignment, CancellationToken ct)
    {
        var kept = await submit.RunAsync(new(assignment, MarksGiven(), Input.Justification ?? "", Final: false, Input.Confidence), By, ct);
        if (kept.IsError)
            return new ContentResult { StatusCode = StatusCodes.Status400BadRequest, Content = kept.Error.In(T) };
        var reading = await read.RunAsync(assignment, By, ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(reading.Value.Edition.TimeZone);
        return Content(T["Draft saved at {0}. It does not count until you hand it in.", TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).ToString("t", CultureInfo.CurrentCulture)]);
    }

    public async Task<IActionResult> OnPostAbstainAsync(AssignmentId assignment, CancellationToken ct)
    {
        if (await LoadAsync(assignment, ct) is { } error)
            return Refused(error);
        var given = await abstain.RunAsync(new(assignment, Abstention ?? ""), By, ct);
        if (!given.IsError)
            return Done(T["You no longer read this nomination."], $"/review/scoring/{Reading.Edition.Slug}");
        ModelState.AddModelError(nameof(Abstention), given.Error.In(T));
        return Page();
    }

    public string? Problem(CriterionId criterion) =>
        ModelState.TryGetValue($"Input.Marks[{criterion}]", out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    private Dictionary<CriterionId, int> MarksGiven() => Input.Marks
        .Where(m => Guid.TryParse(m.Key, out _) && int.TryParse(m.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        .ToDictionary(m => CriterionId.From(Guid.Parse(m.Key)), m => int.Parse(m.Value!, CultureInfo.InvariantCulture));

    private async Task<IActionResult> KeepAsync(AssignmentId assignment, bool final, CancellationToken ct)
    {
        // The page is read again only to show a refusal on it: when two hundred judges press the button at once, all of them wait for each.
        var kept = await submit.RunAsync(new(assignment, MarksGiven(), Input.Justification ?? "", final, Input.Confidence), By, ct);
        if (kept.IsError)
            return Refused(await LoadAsync(assignment, ct) ?? kept.Error);
        return final ? Done(T["Your score is handed in."], $"/review/scoring/{kept.Value.Edition}") : Done(T["Your draft is kept. It does not count until you hand it in."], $"/review/scoring/read/{assignment}");
    }

    private async Task<Error?> LoadAsync(AssignmentId assignment, CancellationToken ct)
    {
        var reading = await read.RunAsync(assignment, By, ct);
        if (reading.IsError)
            return reading.Error;
        Reading = reading.Value;
        ViewData["TimeZone"] = Reading.Edition.TimeZone;
        Crumb(T["My reviews"], "/review/scoring");
        Crumb(Reading.Edition.Title, $"/review/scoring/{Reading.Edition.Slug}");
        Crumb(Reading.Nomination.Number);
        return null;
    }
}
