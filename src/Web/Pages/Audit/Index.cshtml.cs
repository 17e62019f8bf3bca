using System.Text;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Audit;

/// <summary>The ledger: verified as the page opens, listed by kind, its head exported.</summary>
public sealed class IndexModel(VerifyLedger verify, ListActs list, ExportHead export, NameUsers names) : PalmaresPage
{
    private IReadOnlyDictionary<UserId, NameUsers.Named> _names = new Dictionary<UserId, NameUsers.Named>();

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public VerifyLedger.Report Chain { get; private set; } = null!;

    public Page<ActEntry> Acts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var chain = await verify.RunAsync(new VerifyLedger.Input(), By, ct);
        var acts = await list.RunAsync(new ListActs.Input(Kind, number), By, ct);
        if (chain.IsError || acts.IsError)
            return Refused(chain.IsError ? chain.Error : acts.Error);
        (Chain, Acts) = (chain.Value, acts.Value);
        _names = await names.RunAsync(Acts.Items.Select(act => LedgerActor.Read(act.Actor)).SelectMany(actor => new[] { actor.User, actor.Behind }).OfType<UserId>(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostHeadAsync(CancellationToken ct)
    {
        var head = await export.RunAsync(By, ct);
        return head.IsError ? Refused(head.Error) : File(Encoding.UTF8.GetBytes(head.Value.Write()), "application/json", $"palmares-head-{head.Value.Sequence}.json");
    }

    /// <summary>In whose name, and who acted for them or by which token.</summary>
    public string Who(string actor)
    {
        var read = LedgerActor.Read(actor);
        if (read.User is not { } user || !_names.TryGetValue(user, out var named))
            return actor;
        if (read.Behind is { } behind)
            return T["{0}, by {1} acting for them", named.DisplayName, _names.TryGetValue(behind, out var helper) ? helper.DisplayName : behind.ToString()];
        return read.AccessToken is { } token ? T["{0}, by the access token {1}", named.DisplayName, token] : named.DisplayName;
    }
}
