using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;

namespace Palmares.Web.Pages.Review.Conflicts;

/// <summary>The conflicts of one edition: searched for, declared, decided.</summary>
public sealed class EditionModel(ReadEdition editions, ListConflicts list, DetectConflicts detect, ListNamedTies ties, MatchTie match) : ReviewPage(editions)
{
    public IReadOnlyList<ListConflicts.Row> Rows { get; private set; } = [];

    /// <summary>For the secretary alone.</summary>
    public ListNamedTies.View? Named { get; private set; }

    [BindProperty]
    public StatedTieId Tie { get; set; }

    [BindProperty]
    public JudgeId? Judge { get; set; }

    public string NameOf(JudgeId judge) => Named!.Judges.Where(one => one.Id == judge).Select(one => one.Name).FirstOrDefault() ?? T["A judge who has left"];

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct)
    {
        // A judge who only declares is led to the own page.
        if (!By.May(Permission.AssignJudges) && By.May(Permission.DeclareConflict))
            return LocalRedirect($"/review/conflicts/{Uri.EscapeDataString(edition)}/declare");
        return await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var searched = await detect.RunAsync(new(Edition.Id), By, ct);
        return searched.IsError ? Refused(searched.Error) : Done(T["The record and the nominations are searched."], $"/review/conflicts/{edition}");
    }

    public async Task<IActionResult> OnPostMatchAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var matched = await match.RunAsync(new(Edition.Id, Tie, Judge), By, ct);
        return matched.IsError ? Refused(matched.Error, "") : Done(T["It is recorded."], $"/review/conflicts/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Conflicts of interest", "/review/conflicts", ct) is { } error)
            return error;
        Crumb(Edition.Title);
        var rows = await list.RunAsync(Edition.Id, By, ct);
        if (rows.IsError)
            return rows.Error;
        Rows = rows.Value;
        Named = By.May(Permission.RunProgramme) && await ties.RunAsync(Edition.Id, By, ct) is { IsError: false } named ? named.Value : null;
        return null;
    }
}
