using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>The sendings of a nomination side by side.</summary>
public sealed class RevisionsModel(ShowRevisions show) : PalmaresPage
{
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public ShowRevisions.View View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Choices(int chosen) => View.Revisions.Select(one => new SelectListItem(Name(one.Number), one.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), one.Number == chosen));

    public string Name(int number) => number == 0 ? T["Draft as it stands"] : T["Sending {0}", number];

    public string Label(ShowRevisions.Row row) => row.Part switch
    {
        RevisionPart.Statement => T["Statement"],
        RevisionPart.Citation => T["Citation draft"],
        RevisionPart.Claim => T["Claim {0}", row.Claim!.Value],
        _ => row.Field!.Label.In(Languages.Current),
    };

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var view = await show.RunAsync(new(id, From, To), By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        (From, To) = (View.From?.Number, View.To?.Number);
        Crumb(View.Number, $"/awards/nominating/{id}");
        return Page();
    }
}
