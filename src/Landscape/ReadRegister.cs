using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape;

/// <summary>The register as it stands for a viewer: the shipped cells, with those that accepted proposals have changed since.</summary>
public sealed class ReadRegister(PalmaresDb db, AwardRegister register)
{
    /// <summary>All records, proposals for awards included; filter by <see cref="AwardRecord.IsProposal"/> to count.</summary>
    public async Task<Result<IReadOnlyList<AwardRecord>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return KernelErrors.NotPermitted;
        var visible = Access.Of(by);
        var accepted = await db.Set<CellChange>().AsNoTracking()
            .Where(change => visible.Contains(change.Access) && change.Proposal == ProposalState.Accepted).OrderBy(change => change.DecidedAt).ToListAsync(ct);
        var latest = accepted.GroupBy(change => change.Award).ToDictionary(
            award => award.Key, IReadOnlyDictionary<string, AwardCell> (award) => award.GroupBy(change => change.Cell).ToDictionary(cell => cell.Key, cell => cell.Last().ToCell()));
        return Result<IReadOnlyList<AwardRecord>>.Of([.. register.All.Select(award => latest.TryGetValue(award.Id, out var cells) ? award.With(cells) : award)]);
    }
}
