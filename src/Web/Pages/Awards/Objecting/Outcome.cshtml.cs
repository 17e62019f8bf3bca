using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Objecting;
using Palmares.Awards.Telling;
using Palmares.Kernel;

namespace Palmares.Web.Pages.Awards.Objecting;

/// <summary>A signed-in party reads what was decided on one nomination.</summary>
public sealed class OutcomeModel(ReadOutcome read, ListOwnObjections own, LodgeObjection lodge, LodgeAppeal appeal, NameUsers names) : OutcomePage(read, own, lodge, appeal)
{
    protected override Actor Asking => By;

    public async Task<IActionResult> OnGetAsync(NominationId nomination, CancellationToken ct) => await ShowAsync(await KeyAsync(nomination, ct), ct);

    public async Task<IActionResult> OnPostObjectAsync(NominationId nomination, CancellationToken ct) => await ObjectAsync(await KeyAsync(nomination, ct), $"/awards/objecting/{nomination}", ct);

    public async Task<IActionResult> OnPostAppealAsync(NominationId nomination, CancellationToken ct) => await AppealAsync(await KeyAsync(nomination, ct), $"/awards/objecting/{nomination}", ct);

    private async Task<PartyKey> KeyAsync(NominationId nomination, CancellationToken ct)
    {
        var account = (await names.RunAsync([By.User!.Value], ct)).GetValueOrDefault(By.User!.Value);
        return new PartyKey(nomination, AccountEmail: account?.Email);
    }
}
