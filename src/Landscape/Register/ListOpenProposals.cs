using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Register;

/// <summary>The proposals for cells that wait for a decision, the oldest first.</summary>
public sealed class ListOpenProposals(PalmaresDb db, AwardRegister register)
{
    public sealed record Line(CellChangeId Id, string Award, string AwardName, string Body, string Cell, CellState State, string Text, Attribution From);

    public async Task<IReadOnlyList<Line>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return [];
        var visible = Access.Of(by);
        var open = await db.Set<CellChange>().AsNoTracking().Where(change => visible.Contains(change.Access) && change.Proposal == ProposalState.Open).OrderBy(change => change.At).ToListAsync(ct);
        return [.. open.Select(change => new Line(change.Id, change.Award, register.Find(change.Award)!.Name, register.Find(change.Award)!.Body, change.Cell, change.State, change.Text, change.Attribution))];
    }
}
