using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records.Identity;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Identity;

public sealed class IndexModel(ListUnresolved unresolved, ListProposals proposals) : PalmaresPage
{
    public const int CandidatesShown = 40;

    public Page<ListUnresolved.Question> List { get; private set; } = new([], 0, 1, ListUnresolved.PageSize);

    public IReadOnlyList<ListProposals.Proposal> Proposals { get; private set; } = [];

    // The route's own "page" value is the page's path, so the number is read from the query.
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken ct)
    {
        var wanted = int.TryParse(number, out var read) ? read : 1;
        var found = await unresolved.RunAsync(new(wanted), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        List = found.Value;
        Proposals = (await proposals.RunAsync(By, ct)).Value;
        return Page();
    }
}
