using Palmares.Awards;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Letters.Reminding;

/// <summary>The editions reminders can be set for.</summary>
public sealed class IndexModel(ListEditions list) : PalmaresPage
{
    public IReadOnlyList<EditionFacts> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Mail"], "/admin/mail");
        Editions = await list.RunAsync(By, ct);
    }
}
