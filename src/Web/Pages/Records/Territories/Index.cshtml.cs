using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records.Reading;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Territories;

public sealed class IndexModel(CountUnlistedTerritories count) : PalmaresPage
{
    /// <summary>Null for all but stewards.</summary>
    public IReadOnlyList<CountUnlistedTerritories.Unlisted>? Unlisted { get; private set; }

    public IReadOnlyList<(string Code, string Name)> Listed { get; } =
        [.. Palmares.Records.Territories.All.Select(territory => (territory.Value, Palmares.Records.Territories.Name(territory, CultureInfo.CurrentUICulture))).OrderBy(row => row.Item2, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Record"], "/records");
        Crumb(T["Names of countries and territories"]);
        if (By.May(Permission.KeepRecord) && await count.RunAsync(By, ct) is { IsError: false } counted)
            Unlisted = counted.Value;
        return Page();
    }
}
