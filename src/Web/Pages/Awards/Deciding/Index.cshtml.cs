using Palmares.Awards;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Deciding;

/// <summary>The categories that are before a panel.</summary>
public sealed class IndexModel(ListEditions list) : PalmaresPage
{
    public IReadOnlyList<EditionFacts> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Editions = [.. (await list.RunAsync(By, ct)).Where(e => e.Phase is EditionPhase.Reviewing or EditionPhase.Deciding or EditionPhase.Published)];
}
