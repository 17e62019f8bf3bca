using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Register;

/// <summary>One cell with its whole history: as shipped, every proposal and its outcome, every remark.</summary>
public sealed class ShowCell(PalmaresDb db, AwardRegister shipped, ReadRegister register, FindInputs inputs, TimeProvider clock)
{
    public sealed record Proposed(
        CellChangeId Id, CellState State, string Text, string Source, PartialDate Seen, string Confidence, Attribution From, ProposalState Proposal, DateTimeOffset? DecidedAt, string? Reason);

    /// <param name="Shipped">How the cell began.</param>
    /// <param name="History">Newest first.</param>
    /// <param name="Received">Letters and papers about the cell, recorded with their originals.</param>
    public sealed record Shown(
        AwardRecord Award, AwardCell Cell, AwardCell Shipped, bool Stale, IReadOnlyList<Proposed> History, IReadOnlyList<RemarkShown> Remarks, IReadOnlyList<InputLine> Received);

    /// <summary>Inputs about cells.</summary>
    public static readonly InputKind Inputs = new("gap-cell");

    /// <summary>How an input of a member names a cell.</summary>
    public static Target Of(AwardRecord award, string cell) =>
        new(Inputs, $"{award.Id}/{cell}", Target.Shortened($"{AwardDimensions.Label(cell)}, {award.Name}"), $"/landscape/register/cell/{award.Id}/{cell}");

    public async Task<Result<Shown>> RunAsync(string awardId, string cellName, Actor by, CancellationToken ct)
    {
        var read = await register.RunAsync(by, ct);
        if (read.IsError)
            return read.Error;
        if (read.Value.FirstOrDefault(one => one.Id == awardId) is not { } award)
            return LandscapeErrors.NoSuchAward.With(awardId);
        if (!AwardDimensions.IsCell(cellName))
            return LandscapeErrors.NoSuchCell.With(cellName);
        var visible = Access.Of(by);
        var changes = await db.Set<CellChange>().AsNoTracking().Where(change => visible.Contains(change.Access) && change.Award == awardId && change.Cell == cellName)
            .OrderByDescending(change => change.At).ToListAsync(ct);
        var about = Remark.AboutCell(awardId, cellName);
        var remarks = await db.Set<Remark>().AsNoTracking().Where(remark => visible.Contains(remark.Access) && remark.About == about).OrderBy(remark => remark.At).ToListAsync(ct);
        var cell = award.Cell(cellName);
        var target = Of(award, cellName);
        var received = (await inputs.RunAsync(new(target.Kind, target.Reference), by, ct)).Value;
        return new Shown(award, cell, shipped.Find(awardId)!.Cell(cellName), Freshness.IsStale(cell, clock.GetUtcNow()),
            [.. changes.Select(change => new Proposed(change.Id, change.State, change.Text, change.Source, change.Seen, change.Confidence, change.Attribution, change.Proposal, change.DecidedAt, change.Reason))],
            [.. remarks.Select(remark => new RemarkShown(remark.Kind, remark.Text, remark.Attribution))], received);
    }
}
