using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Handling;
using Palmares.Awards.Nominating;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Review.Listing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Handling;

public enum HandlingKind
{
    Tag,
    Untag,
    AskAgain,
    CheckRules,
    MarkEligible,
    MoveCategory,
}

/// <summary>One thing done to many nominations: tried first and shown, then done one by one, each an act of its own.</summary>
public sealed class IndexModel(
    ListSeen list, Rehearse rehearse, TagNomination tag, AskAgain ask, CheckEligibility check, DecideEligibility decide, MoveToCategory move, ListEditions editions) : PalmaresPage
{
    public sealed class Form
    {
        public HandlingKind Kind { get; set; }

        public string? Value { get; set; }

        public string? Reason { get; set; }

        /// <summary>Confirmed with what the preview said would be done; otherwise the preview is shown again.</summary>
        public int? Expected { get; set; }
    }

    /// <param name="Problem">Why it cannot be done; null when it can.</param>
    public sealed record Line(NominationId Nomination, string Number, string Nominee, string Edition, Error? Problem);

    private IReadOnlyList<EditionFacts> _editions = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "nominations")]
    public List<NominationId> Nominations { get; set; } = [];

    [BindProperty(Name = "q")]
    public string? Search { get; set; }

    [BindProperty(Name = "all")]
    public bool All { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>A kind was chosen and tried.</summary>
    public bool Tried { get; private set; }

    public int Doable => Lines.Count(line => line.Problem is null);

    public IEnumerable<SelectListItem> Kinds =>
    [
        new(T["Put a tag on"], nameof(HandlingKind.Tag)), new(T["Take a tag off"], nameof(HandlingKind.Untag)), new(T["Ask the nominee for consent again"], nameof(HandlingKind.AskAgain)),
        new(T["Check the rules of eligibility"], nameof(HandlingKind.CheckRules)), new(T["Mark as eligible"], nameof(HandlingKind.MarkEligible)), new(T["Move to another category"], nameof(HandlingKind.MoveCategory)),
    ];

    public void OnGet() => Crumb(T["Nominations"], "/review/listing");

    /// <summary>Comes first from the list, with rows alone; then with what is to be done.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        OnGet();
        if (await LoadAsync(ct) is { } error)
            return Refused(error);
        if (Request.Form.ContainsKey("Input.Kind"))
            await TryAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        OnGet();
        if (await LoadAsync(ct) is { } error)
            return Refused(error);
        await TryAsync(ct);
        // Something changed since it was shown: it is shown again, not done.
        if (Input.Expected != Doable || Doable == 0)
            return Page();
        var done = 0;
        foreach (var line in Lines.Where(line => line.Problem is null))
            done += await DoAsync(line, ct) is null ? 1 : 0;
        return Done(T["Done for {0} of {1} nominations.", done, Lines.Count], "/review/listing" + (string.IsNullOrEmpty(Search) ? "" : "?q=" + Uri.EscapeDataString(Search)));
    }

    private async Task<Error?> LoadAsync(CancellationToken ct)
    {
        // Only what the list shows this viewer can be acted on.
        var found = await list.RunAsync(new(All ? Search : null, "number,nominee,edition"), By, ct);
        if (found.IsError)
            return found.Error;
        var chosen = Nominations.ToHashSet();
        Lines = [.. found.Value.Lines.Where(line => All || chosen.Contains(line.Nomination)).Select(line => new Line(line.Nomination, line.Cells[0], line.Cells[1], line.Cells[2], null))];
        _editions = await editions.RunAsync(By, ct);
        if (Lines.Count == 0)
            return AwardsErrors.NothingChosen;
        if (Lines.Count > HandlingRules.AtOnce)
            return AwardsErrors.TooManyAtOnce.With(Lines.Count, HandlingRules.AtOnce);
        Nominations = [.. Lines.Select(line => line.Nomination)];
        return null;
    }

    private async Task TryAsync(CancellationToken ct)
    {
        Tried = true;
        Lines = await rehearse.RunAsync(
            async token =>
            {
                var tried = new List<Line>();
                foreach (var line in Lines)
                    tried.Add(line with { Problem = await DoAsync(line, token) });
                return tried;
            },
            ct);
    }

    private async Task<Error?> DoAsync(Line line, CancellationToken ct) => Input.Kind switch
    {
        HandlingKind.Tag => Problem(await tag.RunAsync(new(line.Nomination, Input.Value ?? ""), By, ct)),
        HandlingKind.Untag => Problem(await tag.RunAsync(new(line.Nomination, Input.Value ?? "", Off: true), By, ct)),
        HandlingKind.AskAgain => Problem(await ask.RunAsync(new(line.Nomination), By, ct)),
        HandlingKind.CheckRules => Problem(await check.RunAsync(line.Nomination, By, ct)),
        HandlingKind.MarkEligible => Problem(await decide.RunAsync(new(line.Nomination, Eligible: true, string.IsNullOrWhiteSpace(Input.Reason) ? null : Input.Reason), By, ct)),
        _ => await MoveAsync(line, ct),
    };

    private async Task<Error?> MoveAsync(Line line, CancellationToken ct)
    {
        var categories = _editions.Single(edition => edition.Slug == line.Edition).Categories;
        var category = categories.FirstOrDefault(one => one.Code.Equals(Input.Value?.Trim(), StringComparison.OrdinalIgnoreCase));
        return category is null
            ? AwardsErrors.NoSuchCategory.With(Input.Value ?? "", string.Join(", ", categories.Select(one => one.Code)))
            : Problem(await move.RunAsync(new(line.Nomination, category.Id, Input.Reason ?? ""), By, ct));
    }

    private static Error? Problem<T>(Result<T> result) => result.IsError ? result.Error : null;
}
