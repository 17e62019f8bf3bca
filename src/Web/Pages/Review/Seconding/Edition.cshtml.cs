using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Seconding;

namespace Palmares.Web.Pages.Review.Seconding;

/// <summary>A judge reads the sheets on which the chair wants a second opinion, and gives it.</summary>
public sealed class EditionModel(ReadEdition editions, ListSecondOpinions list, GiveSecondOpinion give) : ReviewPage(editions)
{
    [BindProperty]
    public SecondOpinionId Opinion { get; set; }

    [BindProperty]
    public bool? Agrees { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<ListSecondOpinions.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var given = await give.RunAsync(new(Opinion, Agrees, Reason ?? ""), By, ct);
        return given.IsError ? Refused(given.Error, $"reason-{Opinion}") : Done(T["Your opinion is given."], $"/review/seconding/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Deliberation", "/review/deliberating", ct) is { } error)
            return error;
        Crumb(Edition.Title, $"/review/deliberating/{slug}");
        var rows = await list.RunAsync(Edition.Id, By, ct);
        if (rows.IsError)
            return rows.Error;
        Rows = rows.Value;
        return null;
    }
}
