using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Assigning;

/// <summary>Changes by hand who reads one nomination.</summary>
public sealed class ChangeModel(ReadEdition editions, ShowAssignment show, WeighChange weigh, Reassign reassign) : ReviewPage(editions)
{
    public sealed class Form
    {
        public JudgeId? From { get; set; }

        public JudgeId? To { get; set; }

        public string? Reason { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowAssignment.Row Shown { get; private set; } = null!;

    public WeighChange.View Weighed { get; private set; } = null!;

    public IEnumerable<Choice> Off => Weighed.Now.Select(c => new Choice(c.Judge.ToString(), c.Name));

    /// <summary>A member of an organisation that reads it already becomes free when the other is taken off: such members stay in the list.</summary>
    public IEnumerable<Choice> On => Weighed.Others.Where(c => c.Against is null || c.Against.Code == nameof(ReviewErrors.OrganisationTwice))
        .Select(c => new Choice(c.Judge.ToString(), $"{c.Name} ({c.Reads}/{c.Max})"));

    public async Task<IActionResult> OnGetAsync(string edition, NominationId nomination, CancellationToken ct) =>
        await LoadAsync(edition, nomination, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, NominationId nomination, CancellationToken ct)
    {
        if (await LoadAsync(edition, nomination, ct) is { } error)
            return Refused(error);
        var changed = await reassign.RunAsync(new(Edition.Id, nomination, Input.From, Input.To, Input.Reason ?? ""), By, ct);
        return changed.IsError ? Refused(changed.Error) : Done(T["The assignment is changed."], $"/review/assigning/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, NominationId nomination, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Assigning", "/review/assigning", ct) is { } error)
            return error;
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return shown.Error;
        if (shown.Value.Rows.SingleOrDefault(r => r.Nomination == nomination) is not { } row)
            return ReviewErrors.NoSuchNomination;
        var weighed = await weigh.RunAsync(Edition.Id, nomination, By, ct);
        if (weighed.IsError)
            return weighed.Error;
        Crumb(Edition.Title, $"/review/assigning/{slug}");
        Crumb(row.Number);
        (Shown, Weighed) = (row, weighed.Value);
        return null;
    }
}
