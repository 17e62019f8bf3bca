using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Awards.Nominating;
using Palmares.Web.Pages.Awards.Nominating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.CoNominating;

/// <summary>Who nominates beside the nominator: invited, joined, signed.</summary>
public sealed class IndexModel(ShowNomination show, InviteCoNominator invite, RemoveCoNominator remove, NameUsers names) : PalmaresPage
{
    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Organisation { get; set; }

        public CoNominatorRole? Role { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowNomination.View View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Roles => Enum.GetValues<CoNominatorRole>().Select(role => new SelectListItem(T[NominatorWords.Of(role)], role.ToString()));

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(View.Number, $"/awards/nominating/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var account = By.User is { } user ? (await names.RunAsync([user], ct)).GetValueOrDefault(user) : null;
        var invited = await invite.RunAsync(new(id, Input.Name ?? "", Input.Email ?? "", Input.Organisation, Input.Role, account?.Email), By, ct);
        return invited.IsError ? Refused(invited.Error) : Done(T["The invitation was sent."], $"/awards/co-nominating/{id}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(NominationId id, CoNominatorId one, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        ModelState.Clear();
        var removed = await remove.RunAsync(new(id, one), By, ct);
        return removed.IsError ? Refused(removed.Error) : Done(T["They are no longer a co-nominator; their link and their signature are gone."], $"/awards/co-nominating/{id}");
    }
}
