using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Organisations;

public sealed class IndexModel(ReadOrganisation read) : PalmaresPage
{
    public ReadOrganisation.Organisation Organisation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(OrganisationKey key, CancellationToken ct)
    {
        var organisation = await read.RunAsync(key, By, ct);
        if (organisation.IsError)
            return Refused(organisation.Error);
        Organisation = organisation.Value;
        Crumb(T["Record"], "/records");
        Crumb(Organisation.Name);
        return Page();
    }
}
