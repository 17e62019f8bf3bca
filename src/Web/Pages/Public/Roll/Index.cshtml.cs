using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Roll;

/// <summary>The public roll, of all editions or one.</summary>
public sealed class IndexModel(ListRoll list) : PalmaresPage
{
    public IReadOnlyList<RollEdition> Editions { get; private set; } = [];

    /// <summary>The part of the files' addresses that names the edition shown.</summary>
    public string Query { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? edition, CancellationToken ct)
    {
        Query = edition is null ? "" : "?edition=" + Uri.EscapeDataString(edition);
        Editions = await list.RunAsync(edition, ct);
        return edition is not null && Editions.Count == 0 ? Refused(AwardsErrors.NoSuchEdition) : Page();
    }
}
