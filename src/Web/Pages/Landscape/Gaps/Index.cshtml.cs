using Palmares.Kernel;
using Palmares.Landscape.Gaps;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Landscape.Gaps;

/// <summary>The gap analyses that the viewer may see.</summary>
public sealed class IndexModel(ListAnalyses list) : PalmaresPage
{
    public IReadOnlyList<ListAnalyses.Line> Lines { get; private set; } = [];

    public bool Feeds => By.May(Permission.FeedLandscape);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Lines = await list.RunAsync(By, ct);
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(T["Gap analyses"]);
    }
}
