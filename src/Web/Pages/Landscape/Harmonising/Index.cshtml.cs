using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Landscape.Harmonising;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Landscape.Harmonising;

/// <summary>The sheets the viewer may see, and the facts the group begins with.</summary>
public sealed class IndexModel(ListSheets list, StartSheet start) : PalmaresPage
{
    [BindProperty]
    public string? Title { get; set; }

    public IReadOnlyList<ListSheets.Line> Sheets { get; private set; } = [];

    public bool Keeps => By.May(Permission.KeepLandscape);

    public Task OnGetAsync(CancellationToken ct) => PrepareAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await start.RunAsync(Title ?? "", By, ct);
        if (!result.IsError)
            return Done(T["The sheet is open to the group."], $"/landscape/harmonising/sheet/{result.Value}");
        await PrepareAsync(ct);
        return Refused(result.Error);
    }

    private async Task PrepareAsync(CancellationToken ct)
    {
        Sheets = await list.RunAsync(By, ct);
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(T["Harmonising"]);
    }
}
