using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Inviting;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Inviting;

/// <summary>The invitations of an edition: made, used, withdrawn. A link is shown once, in the answer to its making.</summary>
public sealed class IndexModel(ListInvitations list, MakeInvitation make, WithdrawInvitation withdraw, NameUsers names) : PalmaresPage
{
    public sealed class Form
    {
        public int Uses { get; set; } = 1;

        public DateOnly Until { get; set; }

        public string? Organisation { get; set; }

        public CategoryId? Category { get; set; }

        public string? Note { get; set; }
    }

    private IReadOnlyDictionary<UserId, NameUsers.Named> _names = new Dictionary<UserId, NameUsers.Named>();

    [BindProperty]
    public Form Input { get; set; } = new();

    public ListInvitations.View View { get; private set; } = null!;

    public string? Made { get; private set; }

    public IEnumerable<SelectListItem> Categories => View.Edition.Categories.Select(c => new SelectListItem(c.Name, c.Id.ToString()));

    public string NameOf(UserId user) => _names.TryGetValue(user, out var named) ? named.DisplayName : "";

    public async Task<IActionResult> OnGetAsync(EditionId edition, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var view = await list.RunAsync(edition, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        _names = await names.RunAsync(View.Lines.SelectMany(line => line.Used), ct);
        if (Input.Until == default && ModelState.IsValid)
            Input.Until = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(View.Edition.Dates.NominatingCloses, TimeZoneInfo.FindSystemTimeZoneById(View.Edition.TimeZone)).DateTime);
        Crumb(View.Edition.Label, $"/awards/editions/{edition}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId edition, CancellationToken ct)
    {
        var shown = await OnGetAsync(edition, ct);
        if (View is null || !ModelState.IsValid)
            return shown;
        var made = await make.RunAsync(new(edition, Input.Uses, Input.Until, Input.Organisation, Input.Category, Input.Note), By, ct);
        if (made.IsError)
            return Refused(made.Error);
        Made = made.Value.Link;
        ModelState.Clear();
        Input = new Form();
        return await OnGetAsync(edition, ct);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(EditionId edition, InvitationId invitation, CancellationToken ct)
    {
        var shown = await OnGetAsync(edition, ct);
        if (View is null)
            return shown;
        ModelState.Clear();
        var done = await withdraw.RunAsync(new(invitation), By, ct);
        return done.IsError ? Refused(done.Error) : Done(T["The invitation was withdrawn. Who used it keeps their place."], $"/awards/inviting/{edition}");
    }
}
