using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Awards.Tying;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Tying;

/// <summary>With whom the nominee has a tie, as the nominators say.</summary>
public sealed class IndexModel(ShowNomination show, ListOwnTies list, StateTie state, TakeBackTie takeBack) : PalmaresPage
{
    [BindProperty]
    public TieForm Tie { get; set; } = new();

    public ShowNomination.View View { get; private set; } = null!;

    public TiesView Ties { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var ties = await list.RunAsync(new(id), By, ct);
        if (ties.IsError)
            return Refused(ties.Error);
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Ties = new TiesView(ties.Value, Tie, T);
        Crumb(View.Number, $"/awards/nominating/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostTieAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var stated = await state.RunAsync(new(new(id), Tie.Name ?? "", Tie.Organisation, Tie.Kind, Tie.Remark), By, ct);
        return stated.IsError ? Refused(stated.Error, stated.Error.Place is { } place ? "Tie." + place : "") : Done(T["The person was named. Only the secretary reads it."], $"/awards/tying/{id}");
    }

    public async Task<IActionResult> OnPostTieBackAsync(NominationId id, StatedTieId named, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        ModelState.Clear();
        var taken = await takeBack.RunAsync(new(new(id), named), By, ct);
        return taken.IsError ? Refused(taken.Error) : Done(T["It was taken back."], $"/awards/tying/{id}");
    }
}
