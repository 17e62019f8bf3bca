using Microsoft.AspNetCore.Mvc;
using Palmares.Awards.Telling;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Slate;

/// <summary>Whom a panel has chosen, where the rules have it public while objections are open.</summary>
public sealed class IndexModel(ShowSlate show) : PalmaresPage
{
    public ShowSlate.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct)
    {
        var view = await show.RunAsync(edition, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        return Page();
    }
}
