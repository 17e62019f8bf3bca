using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.CoNominating;

/// <summary>A co-nominator reads what is to be signed, signs it, or leaves.</summary>
public sealed class SignModel(ReadToSign read, SignNomination sign, LeaveNomination leave) : PalmaresPage
{
    public ReadToSign.View View { get; private set; } = null!;

    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var view = await read.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var signed = await sign.RunAsync(new(id, Words ?? ""), By, ct);
        return signed.IsError ? Refused(signed.Error, "") : Done(T["You have signed the nomination."], $"/awards/co-nominating/sign/{id}");
    }

    public async Task<IActionResult> OnPostLeaveAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var left = await leave.RunAsync(id, By, ct);
        return left.IsError ? Refused(left.Error, "") : Done(T["You have left the nomination."], "/awards/nominating");
    }
}
