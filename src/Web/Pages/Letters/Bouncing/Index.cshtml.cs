using Microsoft.AspNetCore.Mvc;
using Palmares.Letters;
using Palmares.Letters.Bouncing;
using Palmares.Web.Letters;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Letters.Bouncing;

/// <summary>The addresses letters do not reach.</summary>
public sealed class IndexModel(ListFailing list, TakeReport take, ClearAddress clear) : PalmaresPage
{
    [BindProperty]
    public IFormFile? Report { get; set; }

    public IReadOnlyList<ListFailing.Line> Failing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Mail"], "/admin/mail");
        var failing = await list.RunAsync(By, ct);
        if (failing.IsError)
            return Refused(failing.Error);
        Failing = failing.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await OnGetAsync(ct);
        if (Report is null || Report.Length > DeliveryReports.Largest)
            return Refused(LettersErrors.NotAReport);
        using var file = new MemoryStream();
        await Report.CopyToAsync(file, ct);
        var report = DeliveryReports.Read(file.ToArray());
        if (report.IsError)
            return Refused(report.Error);
        var taken = await take.RunAsync(report.Value, By, ct);
        if (taken.IsError)
            return Refused(taken.Error);
        return shown is null ? Page() : Done(taken.Value.Marked.Count == 0 ? T["This report was taken before."] : T["{0} addresses are marked as failing.", taken.Value.Marked.Count], "/letters/bouncing");
    }

    public async Task<IActionResult> OnPostClearAsync([FromForm] string address, CancellationToken ct)
    {
        var cleared = await clear.RunAsync(new(address), By, ct);
        return cleared.IsError ? Refused(cleared.Error) : Done(T["Marked as working: what waits for it goes."], "/letters/bouncing");
    }
}
