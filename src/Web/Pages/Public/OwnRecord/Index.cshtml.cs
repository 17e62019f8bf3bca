using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Corrections;
using Palmares.Tracking;
using Palmares.Tracking.Indicators;
using Palmares.Tracking.OptingIn;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.OwnRecord;

/// <summary>The private link of somebody who was asked: own record and figures, a word to the steward, agree or leave.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ShowOwnFigures show, AnswerOptIn answer, ReportCorrection report) : PalmaresPage
{
    [BindProperty]
    public string? Text { get; set; }

    public ShowOwnFigures.View Own { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken ct)
    {
        var found = await show.RunAsync(secret, ct);
        if (found.IsError)
            return Refused(found.Error);
        Own = found.Value;
        Crumb(T["Your record"]);
        return Page();
    }

    public async Task<IActionResult> OnPostContestAsync(string secret, CancellationToken ct)
    {
        var shown = await OnGetAsync(secret, ct);
        if (Own is null)
            return shown;
        var reported = await report.RunAsync(new(RecordKind.Person, Own.Person.ToString(), null, Text ?? ""), Actor.ByLink(ReportCorrection.OwnRecord), ct);
        return reported.IsError ? Refused(reported.Error, nameof(Text)) : Done(T["Sent. This link leads to the answer."], "/correction/" + reported.Value.Secret);
    }

    public async Task<IActionResult> OnPostAnswerAsync(string secret, [FromForm] bool agrees, CancellationToken ct)
    {
        var answered = await answer.RunAsync(secret, agrees, ct);
        if (answered.IsError)
            return Refused(answered.Error);
        return Done(
            answered.Value switch
            {
                OptInState.Agreed => T["You agreed."],
                OptInState.Left => T["You left. Your name is gone."],
                _ => T["You declined."],
            },
            "/own-record/" + secret);
    }
}
