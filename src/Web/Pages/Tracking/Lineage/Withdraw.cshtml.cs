using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Tracking;
using Palmares.Tracking.Lineage;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Lineage;

public sealed class WithdrawModel(WithdrawLineageDecision withdraw) : PalmaresPage
{
    private const string Decisions = "/tracking/lineage/decisions";

    [BindProperty]
    public string? Reason { get; set; }

    public IActionResult OnGet()
    {
        Crumbs();
        return By.May(Permission.KeepRecord) ? Page() : Refused(KernelErrors.NotPermitted);
    }

    public async Task<IActionResult> OnPostAsync(LineageDecisionId id, CancellationToken ct)
    {
        Crumbs();
        var done = await withdraw.RunAsync(new(id, Reason ?? ""), By, ct);
        return done.IsError ? Refused(done.Error) : Done(T["Taken back."], Decisions);
    }

    private void Crumbs()
    {
        Crumb(T["Record"], "/records");
        Crumb(T["What stewards decided about pieces of work"], Decisions);
        Crumb(T["Take a decision back"]);
    }
}
