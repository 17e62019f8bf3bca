using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Endorsing;

/// <summary>Who was asked to endorse one nomination: invite, remind, replace.</summary>
public sealed class IndexModel(ShowNomination show, InviteEndorser invite, RemindEndorser remind, ListUndelivered undelivered) : PalmaresPage
{
    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Organisation { get; set; }

        public EndorsementId? Instead { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowNomination.View View { get; private set; } = null!;

    public IReadOnlyList<ListUndelivered.Line> Undelivered { get; private set; } = [];

    public IEnumerable<SelectListItem> Replaceable =>
        View.Endorsers.Where(e => e.State == EndorsementState.Invited).Select(e => new SelectListItem(e.Name, e.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Undelivered = (await undelivered.RunAsync(id, By, ct)).Value;
        Crumb(View.Number, $"/awards/nominating/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var invited = await invite.RunAsync(new(id, Input.Name ?? "", Input.Email ?? "", Input.Organisation, Instead: Input.Instead), By, ct);
        return invited.IsError ? Refused(invited.Error) : Done(T["The invitation was sent."], $"/awards/endorsing/{id}");
    }

    public async Task<IActionResult> OnPostRemindAsync(NominationId id, EndorsementId endorsement, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        ModelState.Clear();
        var reminded = await remind.RunAsync(new(id, endorsement), By, ct);
        return reminded.IsError ? Refused(reminded.Error) : Done(T["A reminder with a new link was sent; the old link stopped working."], $"/awards/endorsing/{id}");
    }
}
