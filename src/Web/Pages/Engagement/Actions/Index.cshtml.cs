using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Engagement.Actions;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Engagement.Actions;

/// <summary>Every sentence of guidance, and the way from it to the text that changed.</summary>
public sealed class IndexModel(ListActions list, CloseAction close, DropAction drop, TimeProvider clock) : PalmaresPage
{
    public IReadOnlyList<GuidanceLine> Lines { get; private set; } = [];

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public bool MayRun => By.May(Permission.RunMeeting);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await list.RunAsync(By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Lines = found.Value;
        Crumb(T["Stories"], "/engagement/stories");
        Crumb(T["Guidance and actions"]);
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync([FromForm] ActionId action, [FromForm] string? document, [FromForm] string? changed, CancellationToken ct) =>
        await ThenAsync(await close.RunAsync(new(action, document ?? "", changed ?? ""), By, ct), T["The action is closed."], ct);

    public async Task<IActionResult> OnPostDropAsync([FromForm] ActionId action, [FromForm] string? reason, CancellationToken ct) =>
        await ThenAsync(await drop.RunAsync(new(action, reason ?? ""), By, ct), T["The action is dropped."], ct);

    private async Task<IActionResult> ThenAsync(Result<Done> result, string said, CancellationToken ct)
    {
        if (!result.IsError)
            return Done(said, "/engagement/actions");
        if (result.Error.Kind != ErrorKind.Forbidden)
            await OnGetAsync(ct);
        return Refused(result.Error);
    }
}
