using Palmares.Awards;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>All editions with their phase and deadline.</summary>
public sealed class IndexModel(ListEditions list) : PalmaresPage
{
    public IReadOnlyList<EditionFacts> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Editions = await list.RunAsync(By, ct);
}
