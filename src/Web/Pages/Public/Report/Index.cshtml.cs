using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Awards.Reporting;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Report;

/// <summary>The letter that asks a laureate what came of the award leads here.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ReadReportRequest read, WriteReport write) : PalmaresPage
{
    private static readonly Actor Laureate = Actor.ByLink("report");

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public bool NotAgain { get; set; }

    public ReadReportRequest.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken ct)
    {
        var view = await read.RunAsync(secret, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        if (HttpMethods.IsGet(Request.Method))
            Text = View.Text;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string secret, CancellationToken ct) => AnswerAsync(secret, new(secret, Text ?? ""), T["Your report is kept. Thank you."], ct);

    public Task<IActionResult> OnPostDeclineAsync(string secret, CancellationToken ct) => AnswerAsync(secret, new(secret, null, NotAgain), T["Your answer was recorded. Thank you."], ct);

    private async Task<IActionResult> AnswerAsync(string secret, WriteReport.Input input, string done, CancellationToken ct)
    {
        var shown = await OnGetAsync(secret, ct);
        if (View is null)
            return shown;
        var written = await write.RunAsync(input, Laureate, ct);
        return written.IsError ? Refused(written.Error) : Done(done, $"/report/{secret}");
    }
}
