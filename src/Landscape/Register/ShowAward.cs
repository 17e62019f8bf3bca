using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Register;

/// <summary>One award with all its points, each in one of four states, and what waits for a decision.</summary>
public sealed class ShowAward(PalmaresDb db, ReadRegister register, TimeProvider clock)
{
    /// <param name="Stale">Names of the cells that have to be looked at again.</param>
    /// <param name="Waiting">Open proposals by cell.</param>
    /// <param name="Remarks">Comments and confirmations by cell.</param>
    public sealed record Shown(AwardRecord Award, IReadOnlySet<string> Stale, IReadOnlyDictionary<string, int> Waiting, IReadOnlyDictionary<string, int> Remarks);

    public async Task<Result<Shown>> RunAsync(string id, Actor by, CancellationToken ct)
    {
        var read = await register.RunAsync(by, ct);
        if (read.IsError)
            return read.Error;
        if (read.Value.FirstOrDefault(award => award.Id == id) is not { } award)
            return LandscapeErrors.NoSuchAward.With(id);
        var visible = Access.Of(by);
        var waiting = await db.Set<CellChange>().AsNoTracking().Where(change => visible.Contains(change.Access) && change.Award == id && change.Proposal == ProposalState.Open)
            .Select(change => change.Cell).ToListAsync(ct);
        var about = award.Id + "/";
        var remarks = await db.Set<Remark>().AsNoTracking().Where(remark => visible.Contains(remark.Access) && remark.About.StartsWith(about)).Select(remark => remark.About).ToListAsync(ct);
        return new Shown(award, award.Cells.Where(cell => Freshness.IsStale(cell, clock.GetUtcNow())).Select(cell => cell.Name).ToHashSet(),
            waiting.CountBy(cell => cell).ToDictionary(), remarks.CountBy(one => one[about.Length..]).ToDictionary());
    }
}
