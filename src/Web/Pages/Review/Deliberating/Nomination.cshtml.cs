using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Clarifying;
using Palmares.Review.Deliberating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Review.Deliberating;

/// <summary>The threads about one nomination that the viewer may read, and what the nominator was asked.</summary>
public sealed class NominationModel(ReadEdition editions, ShowDeliberation show, ListClarifications questions, WriteRemark write) : ReviewPage(editions)
{
    [BindProperty]
    public Audience Audience { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public ShowDeliberation.View Shown { get; private set; } = null!;

    /// <summary>Null where the viewer does not read them yet.</summary>
    public IReadOnlyList<Asked>? Questions { get; private set; }

    public string TitleOf(Audience audience) => audience switch
    {
        Audience.Leadership => "Chair and secretary",
        Audience.Judges => "Judges",
        _ => "With the nominator",
    };

    public string ReadBy(Audience audience) => audience switch
    {
        Audience.Leadership => "Read by the chair, or who presides instead, and the secretary.",
        Audience.Judges => "Read by them and, once scoring is closed, by the judges without a conflict.",
        _ => "Read by the nominator too, who is told no judge's name.",
    };

    public string SendTo(Audience audience) => audience switch
    {
        Audience.Leadership => "Say it to chair and secretary",
        Audience.Judges => "Say it to the judges",
        _ => "Say it to the nominator",
    };

    public string AuthorOf(ShowDeliberation.Said said) => said.Own
        ? T["You"]
        : said.Author is { } name ? $"{name} ({T[Labels.Of(said.Voice)]})" : T[Labels.Of(said.Voice)];

    public async Task<IActionResult> OnGetAsync(string edition, NominationId nomination, CancellationToken ct) =>
        await LoadAsync(edition, nomination, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, NominationId nomination, CancellationToken ct)
    {
        if (await LoadAsync(edition, nomination, ct) is { } error)
            return Refused(error);
        var written = await write.RunAsync(new(Edition.Id, nomination, Audience, Text ?? ""), By, ct);
        return written.IsError ? Refused(written.Error, "text-" + Audience) : Done(T["Your remark stands."], $"/review/deliberating/{edition}/{nomination}");
    }

    private async Task<Error?> LoadAsync(string slug, NominationId nomination, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Deliberation", "/review/deliberating", ct) is { } error)
            return error;
        var shown = await show.RunAsync(Edition.Id, nomination, By, ct);
        if (shown.IsError)
            return shown.Error;
        Shown = shown.Value;
        Crumb(Edition.Title, $"/review/deliberating/{slug}");
        Crumb(Shown.Number);
        var asked = await questions.RunAsync(Edition.Id, nomination, By, ct);
        Questions = asked.IsError ? null : asked.Value;
        return null;
    }
}
