using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Kernel;
using Palmares.Web.Account;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.CoNominate;

/// <summary>A co-nominator's letter leads here: whom, by whom, as what; join with an account, or decline without one.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ReadCoNomination read, AcceptCoNomination accept, DeclineCoNomination decline) : WithAccountPage
{
    public ReadCoNomination.View View { get; private set; } = null!;

    public bool Declined { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken ct)
    {
        var view = await read.RunAsync(secret, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        await AccountAsync(ct);
        AccountName ??= View.Name;
        AccountEmail ??= View.Email;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken ct)
    {
        var shown = await OnGetAsync(secret, ct);
        if (View is null)
            return shown;
        if (await AccountAsync(ct) is not { } account)
            return Refused(KernelErrors.NotSignedIn);
        var joined = await accept.RunAsync(new(secret, account), By, ct);
        if (joined.IsError)
            return Refused(joined.Error, "");
        return Done(T["You nominate too."], joined.Value.Role == CoNominatorRole.Signs ? $"/awards/co-nominating/sign/{joined.Value.Nomination}" : $"/awards/nominating/{joined.Value.Nomination}");
    }

    public async Task<IActionResult> OnPostAccountAsync(string secret, CancellationToken ct)
    {
        var shown = await OnGetAsync(secret, ct);
        return View is null ? shown : await AskAsync(ct);
    }

    public async Task<IActionResult> OnPostDeclineAsync(string secret, CancellationToken ct)
    {
        var declined = await decline.RunAsync(secret, Actor.ByLink("co-nomination"), ct);
        if (declined.IsError)
            return Refused(declined.Error);
        Declined = true;
        return Page();
    }
}
