using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Wishing;

namespace Palmares.Web.Pages.Review.Wishing;

/// <summary>A judge's wishes for one edition.</summary>
public sealed class EditionModel(ReadEdition editions, ListWishes list, StateWishes state) : ReviewPage(editions)
{
    /// <summary>By nomination id; empty where there is no wish.</summary>
    [BindProperty]
    public Dictionary<string, string?> Wishes { get; set; } = [];

    public ListWishes.View Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var wishes = Wishes.Where(w => Guid.TryParse(w.Key, out _) && Enum.TryParse<WishKind>(w.Value, out var kind) && Enum.IsDefined(kind))
            .ToDictionary(w => NominationId.From(Guid.Parse(w.Key)), w => Enum.Parse<WishKind>(w.Value!));
        var stated = await state.RunAsync(new(Edition.Id, wishes), By, ct);
        return stated.IsError ? Refused(stated.Error) : Done(T["Your wishes are kept."], $"/review/wishing/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "My reviews", "/review/scoring", ct) is { } error)
            return error;
        Crumb(Edition.Title, $"/review/scoring/{slug}");
        Crumb(T["What I would gladly read"]);
        var shown = await list.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return shown.Error;
        Shown = shown.Value;
        return null;
    }
}
