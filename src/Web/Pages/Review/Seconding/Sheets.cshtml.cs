using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Seconding;

namespace Palmares.Web.Pages.Review.Seconding;

/// <summary>Whoever leads reads the sheets of one nomination and asks others about them.</summary>
public sealed class SheetsModel(ReadEdition editions, ListSheets list, AskSecondOpinion ask) : ReviewPage(editions)
{
    [BindProperty]
    public ScoreSheetId Sheet { get; set; }

    [BindProperty]
    public JudgeId? Judge { get; set; }

    public ListSheets.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string edition, NominationId nomination, CancellationToken ct) =>
        await LoadAsync(edition, nomination, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, NominationId nomination, CancellationToken ct)
    {
        if (await LoadAsync(edition, nomination, ct) is { } error)
            return Refused(error);
        ModelState.Clear();
        var asked = await ask.RunAsync(new(Sheet, Judge), By, ct);
        return asked.IsError ? Refused(asked.Error, $"judge-{Sheet}") : Done(T["The judge is asked, and sees the sheet without its name."], $"/review/seconding/{edition}/{nomination}");
    }

    private async Task<Error?> LoadAsync(string slug, NominationId nomination, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Deliberation", "/review/deliberating", ct) is { } error)
            return error;
        var view = await list.RunAsync(Edition.Id, nomination, By, ct);
        if (view.IsError)
            return view.Error;
        View = view.Value;
        Crumb(Edition.Title, $"/review/deliberating/{slug}");
        Crumb(T["Back to the discussion"], $"/review/deliberating/{slug}/{nomination}");
        return null;
    }
}
