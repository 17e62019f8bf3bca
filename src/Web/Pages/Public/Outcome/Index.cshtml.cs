using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Awards;
using Palmares.Awards.Objecting;
using Palmares.Awards.Telling;
using Palmares.Kernel;
using Palmares.Web.Pages.Awards.Objecting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Outcome;

/// <summary>The nominee's letter about the outcome leads here. No account is needed; the link opens one nomination.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ReadOutcome read, ListOwnObjections own, LodgeObjection lodge, LodgeAppeal appeal) : OutcomePage(read, own, lodge, appeal)
{
    protected override Actor Asking => By.May(Permission.AnswerNomination) ? By : Actor.ByLink("outcome");

    public Task<IActionResult> OnGetAsync(string secret, CancellationToken ct) => ShowAsync(new PartyKey(Secret: secret), ct);

    public Task<IActionResult> OnPostObjectAsync(string secret, CancellationToken ct) => ObjectAsync(new PartyKey(Secret: secret), $"/outcome/{secret}", ct);

    public Task<IActionResult> OnPostAppealAsync(string secret, CancellationToken ct) => AppealAsync(new PartyKey(Secret: secret), $"/outcome/{secret}", ct);
}
