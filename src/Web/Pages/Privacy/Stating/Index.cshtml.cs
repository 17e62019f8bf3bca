using Palmares.Kernel;
using Microsoft.AspNetCore.Mvc;
using Palmares.Privacy;
using Palmares.Privacy.Stating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Privacy.Stating;

/// <summary>The register of processings.</summary>
public sealed class IndexModel(ListProcessings list, WithdrawProcessing withdraw) : PalmaresPage
{
    public IReadOnlyList<ListProcessings.OfPurpose> Purposes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Privacy"]);
        var listed = await list.RunAsync(By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        Purposes = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] ProcessingPurpose purpose, [FromForm] string? reason, CancellationToken ct)
    {
        var withdrawn = await withdraw.RunAsync(new(purpose, reason ?? ""), By, ct);
        if (!withdrawn.IsError)
            return Done(T["Withdrawn. What needs it is off."], "/privacy/stating");
        await OnGetAsync(ct);
        return Refused(withdrawn.Error, $"reason-{purpose}");
    }
}
