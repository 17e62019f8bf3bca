using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Celebrating;
using Palmares.Kernel;
using Palmares.Papers;
using Palmares.Papers.Word;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Celebrating;

/// <summary>The running order of the ceremony: planned, ordered, printed, taken along as a file.</summary>
public sealed class IndexModel(ShowCeremony show, PlanCeremony plan, OrderCeremony order) : PalmaresPage
{
    public ShowCeremony.View View { get; private set; } = null!;

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Hour { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public int Minutes { get; set; }

    public bool MayPlan => By.May(Permission.PublishRoll);

    /// <summary>The usual points are told in the reader's language.</summary>
    public string TitleOf(ShowCeremony.Line line) => line.Title is "Opening" or "Closing" ? T[line.Title] : line.Title;

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        if (HttpMethods.IsGet(Request.Method) && View.StartsAt is { } start)
            (Day, Hour, Place, Minutes) = (DateOnly.FromDateTime(start), start.ToString("HH:mm", CultureInfo.InvariantCulture), View.Place, 5);
        Crumb(View.Edition.Title, $"/awards/publishing/{id}");
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(EditionId id, CancellationToken ct) =>
        Written((await show.RunAsync(id, By, ct)).Then<Paper>(view => ShowCeremony.ToPaper(view with { Lines = [.. view.Lines.Select(line => line with { Title = TitleOf(line) })] }, words => T[words])), "running-order");

    public Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct) =>
        ChangeAsync(id, () => plan.RunAsync(new(id, Day, TimeOnly.TryParse(Hour, CultureInfo.InvariantCulture, out var hour) ? hour : null, Place), By, ct), T["The ceremony is planned."], ct);

    public Task<IActionResult> OnPostFillAsync(EditionId id, CancellationToken ct) => ChangeAsync(id, () => order.RunAsync(id, new OrderCeremony.Fill(), By, ct), T["The usual order was filled in."], ct);

    public Task<IActionResult> OnPostAddAsync(EditionId id, CancellationToken ct) =>
        ChangeAsync(id, () => order.RunAsync(id, new OrderCeremony.Add(Title, Minutes, Who), By, ct), T["The point was added."], ct);

    public Task<IActionResult> OnPostMoveAsync(EditionId id, CeremonyItemId item, bool up, CancellationToken ct) => ChangeAsync(id, () => order.RunAsync(id, new OrderCeremony.Move(item, up), By, ct), T["The running order was changed."], ct);

    public Task<IActionResult> OnPostRemoveAsync(EditionId id, CeremonyItemId item, CancellationToken ct) => ChangeAsync(id, () => order.RunAsync(id, new OrderCeremony.Remove(item), By, ct), T["The running order was changed."], ct);

    private async Task<IActionResult> ChangeAsync(EditionId id, Func<Task<Result<Done>>> change, string done, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var changed = await change();
        return changed.IsError ? Refused(changed.Error) : Done(done, $"/awards/celebrating/{id}");
    }
}
