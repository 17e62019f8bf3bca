using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Handing;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Handing;

/// <summary>A chair gives out of hand what the chair is in conflict with.</summary>
public sealed class EditionModel(ReadEdition editions, ListToHandOver list, HandOverItem handOver) : ReviewPage(editions)
{
    public sealed class Form
    {
        public NominationId? Nomination { get; set; }

        public JudgeId? To { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ListToHandOver.View View { get; private set; } = null!;

    public IEnumerable<Choice> Open => View.Rows.Where(r => r.HandedOver is null).Select(r => new Choice(r.Nomination.ToString(), $"{r.Number} {r.NomineeName}"));

    public IEnumerable<Choice> Members => View.Members.Select(m => new Choice(m.Judge.ToString(), m.Name));

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (Input.Nomination is null)
            ModelState.AddModelError("Input.Nomination", T["Choose a nomination."]);
        if (!ModelState.IsValid)
            return Page();
        var given = await handOver.RunAsync(new(Edition.Id, Input.Nomination!.Value, Input.To), By, ct);
        return given.IsError ? Refused(given.Error) : Done(T["The nomination is handed over. You will hear nothing more of it."], $"/review/handing/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Deliberation", "/review/deliberating", ct) is { } error)
            return error;
        Crumb(Edition.Title, $"/review/deliberating/{slug}");
        var view = await list.RunAsync(Edition.Id, By, ct);
        if (view.IsError)
            return view.Error;
        View = view.Value;
        return null;
    }
}
