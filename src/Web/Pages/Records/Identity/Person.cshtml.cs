using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Records.Identity;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Identity;

public sealed class PersonModel(ShowIdentity show) : PalmaresPage
{
    public ShowIdentity.History? History { get; private set; }

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        History = found.Value;
        return Page();
    }
}
