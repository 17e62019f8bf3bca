using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Laureates;

/// <summary>One laureate: the citation and the lines of the record behind it.</summary>
public sealed class IndexModel(ReadLaureate read) : PalmaresPage
{
    public LaureatePage Laureate { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(LaureateId id, CancellationToken ct)
    {
        Crumb(T["Laureates"], "/roll");
        var laureate = await read.RunAsync(id, ct);
        if (laureate.IsError)
            return Refused(laureate.Error);
        Laureate = laureate.Value;
        return Page();
    }
}
