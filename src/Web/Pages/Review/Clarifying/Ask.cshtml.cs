using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Clarifying;

namespace Palmares.Web.Pages.Review.Clarifying;

/// <summary>Whoever leads on a nomination asks its nominator.</summary>
public sealed class AskModel(ReadEdition editions, ListClarifications list, AskClarification ask) : ReviewPage(editions)
{
    public sealed class Form
    {
        public string? Question { get; set; }

        public DateOnly? AnswerBy { get; set; }

        public bool AsItIs { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Asked> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string edition, NominationId nomination, CancellationToken ct) =>
        await LoadAsync(edition, nomination, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, NominationId nomination, CancellationToken ct)
    {
        if (await LoadAsync(edition, nomination, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        var asked = await ask.RunAsync(new(Edition.Id, nomination, Input.Question ?? "", Input.AnswerBy ?? default, Input.AsItIs), By, ct);
        return asked.IsError ? Refused(asked.Error) : Done(T["The question is sent. The nominator sees it at once."], $"/review/deliberating/{edition}/{nomination}");
    }

    private async Task<Error?> LoadAsync(string slug, NominationId nomination, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Deliberation", "/review/deliberating", ct) is { } error)
            return error;
        var asked = await list.RunAsync(Edition.Id, nomination, By, ct);
        if (asked.IsError)
            return asked.Error;
        Questions = asked.Value;
        Crumb(Edition.Title, $"/review/deliberating/{slug}");
        return null;
    }
}
