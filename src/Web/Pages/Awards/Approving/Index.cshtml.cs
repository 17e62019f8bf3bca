using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Approving;

/// <summary>What somebody is entrusted to approve, with what the body said of it.</summary>
public sealed class IndexModel(ListToApprove list, ApproveDecision approve, RecordReservation reserve) : PalmaresPage
{
    [BindProperty]
    public DecisionId Decision { get; set; }

    [BindProperty]
    public ApprovalOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int? For { get; set; }

    [BindProperty]
    public int? Against { get; set; }

    [BindProperty]
    public int? Abstained { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<ListToApprove.Item> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } error)
            return Refused(error);
        var vote = For is null && Against is null ? null : new ApproveDecision.Votes(For ?? 0, Against ?? 0, Abstained ?? 0);
        var recorded = await approve.RunAsync(new(Decision, Outcome, Reason, vote), By, ct);
        return recorded.IsError ? Refused(recorded.Error, $"reason-{Decision}") : Done(T["It is recorded."], "/awards/approving");
    }

    public async Task<IActionResult> OnPostReserveAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } error)
            return Refused(error);
        var reserved = await reserve.RunAsync(new(Decision, Text ?? ""), By, ct);
        return reserved.IsError ? Refused(reserved.Error, $"reserve-{Decision}") : Done(T["The reservation stands in the record."], "/awards/approving");
    }

    private async Task<Error?> LoadAsync(CancellationToken ct)
    {
        var items = await list.RunAsync(By, ct);
        if (items.IsError)
            return items.Error;
        Items = items.Value;
        return null;
    }
}
