using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Review;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Calls;

/// <summary>The open calls, or one call with its criteria.</summary>
public sealed class IndexModel(ListOpenCalls list, ReadCall read, ReadCallRules rules, ReadPartyRules parties) : PalmaresPage
{
    public Call? Call { get; private set; }

    public IReadOnlyList<Call> Calls { get; private set; } = [];

    public IReadOnlyList<ReadCallRules.Read> Rules { get; private set; } = [];

    /// <summary>Who may not nominate, endorse or be nominated.</summary>
    public IReadOnlyList<PartyRule> Parties { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? edition, CancellationToken ct)
    {
        if (edition is null)
        {
            Calls = await list.RunAsync(ct);
            return Page();
        }

        Crumb(T["Open calls"], "/calls");
        var call = await read.RunAsync(edition, ct);
        if (call.IsError)
            return Refused(call.Error);
        Call = call.Value;
        Rules = await rules.RunAsync(Call.Edition.Id, ct);
        Parties = await parties.RunAsync(Call.Edition.Id, ct);
        return Page();
    }
}
