using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Register;

[ActName("landscape.cell-decided")]
public sealed record CellDecided(CellChangeId Change, ProposalState Outcome) : Act;

/// <summary>The secretariat or the rapporteur accepts or declines a proposal for a cell. A refusal needs its reason.</summary>
public sealed class DecideCell(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(CellChangeId Change, bool Accept, string? Reason = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        var visible = Access.Of(by);
        var change = await db.Set<CellChange>().SingleOrDefaultAsync(one => one.Id == input.Change && visible.Contains(one.Access), ct);
        if (change is null)
            return LandscapeErrors.NoSuchProposal;
        if (change.Proposal != ProposalState.Open)
            return LandscapeErrors.ProposalDecided;
        var reason = input.Reason?.Trim() ?? "";
        if (!input.Accept && reason.Length == 0)
            return LandscapeErrors.ReasonNeeded;
        if (reason.Length > CellChange.ReasonLength)
            return LandscapeErrors.TooLong.With(reason.Length, CellChange.ReasonLength).At("Reason");

        change.Proposal = input.Accept ? ProposalState.Accepted : ProposalState.Declined;
        (change.DecidedBy, change.DecidedAt, change.Reason) = (by.User, clock.GetUtcNow(), reason.Length == 0 ? null : reason);
        acts.Record(new CellDecided(change.Id, change.Proposal), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
