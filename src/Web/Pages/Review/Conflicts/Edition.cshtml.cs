using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review.Conflicts;

namespace Palmares.Web.Pages.Review.Conflicts;

/// <summary>The conflicts of one edition: searched for, declared, decided.</summary>
public sealed class EditionModel(ReadEdition editions, ListConflicts list, DetectConflicts detect) : ReviewPage(editions)
{
    public IReadOnlyList<ListConflicts.Row> Rows { get; private set; } = [];

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

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Conflicts of interest", "/review/conflicts", ct) is { } error)
            return error;
        Crumb(Edition.Title);
        var rows = await list.RunAsync(Edition.Id, By, ct);
        if (rows.IsError)
            return rows.Error;
        Rows = rows.Value;
        return null;
    }
}
