using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Awards.Nominating;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>The nominations one may see, and the calls that are open.</summary>
public sealed class IndexModel(ListNominations list, ListOpenCalls calls, ListCoNominations beside) : PalmaresPage
{
    public IReadOnlyList<ListNominations.Line> Nominations { get; private set; } = [];

    public IReadOnlyList<Call> Calls { get; private set; } = [];

    public IReadOnlyList<ListCoNominations.Line> Beside { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Nominations = await list.RunAsync(null, By, ct);
        Beside = await beside.RunAsync(By, ct);
        Calls = await calls.RunAsync(ct);
    }
}
