using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Organisations;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Organisations;

public sealed class WithdrawModel(WithdrawStatement withdraw) : PalmaresPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public IActionResult OnGet()
    {
        Crumbs();
        return By.May(Permission.KeepRecord) ? Page() : Refused(KernelErrors.NotPermitted);
    }

    public async Task<IActionResult> OnPostAsync(StatementId id, CancellationToken ct)
    {
        Crumbs();
        var done = await withdraw.RunAsync(new(id, Reason ?? ""), By, ct);
        return done.IsError ? Refused(done.Error) : Done(T["Withdrawn."], "/records/organisations");
    }

    private void Crumbs()
    {
        Crumb(T["Record"], "/records");
        Crumb(T["Organisations"], "/records/organisations");
        Crumb(T["Withdraw a statement"]);
    }
}
