using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>A score that counts: handed in, by an assigned judge without conflict. The last version of its sheet.</summary>
internal sealed record CountedSheet(ScoreSheetId Sheet, JudgeId Judge, NominationId Nomination, IReadOnlyDictionary<CriterionId, int> Marks, Confidence? Confidence)
{
    public static CountedSheet Of(ScoreSheet sheet) => new(sheet.Id, sheet.Judge, sheet.Nomination, sheet.Marks.ToDictionary(m => m.Criterion, m => m.Value), sheet.Confidence);
}

/// <summary>Reads what holds now: released, not taken back, not in conflict.</summary>
internal static class InForce
{
    public static Task<Proposal?> LatestAsync(PalmaresDb db, EditionId edition, CancellationToken ct) =>
        db.Set<Proposal>().Include(p => p.Assignments).Where(p => p.Edition == edition).OrderByDescending(p => p.Version).FirstOrDefaultAsync(ct);

    /// <param name="of">These judges' alone; null for everybody's.</param>
    public static async Task<IReadOnlyList<Assignment>> AssignmentsAsync(PalmaresDb db, EditionId edition, CancellationToken ct, IReadOnlyCollection<JudgeId>? of = null)
    {
        var released = db.Set<Proposal>().Where(p => p.Edition == edition && p.ReleasedAt != null).Select(p => p.Id);
        var assignments = await db.Set<Assignment>().AsNoTracking()
            .Where(a => a.Edition == edition && a.WithdrawnAt == null && released.Contains(a.Proposal) && (of == null || of.Contains(a.Judge))).ToListAsync(ct);
        var apart = await ConflictPairs.ReadAsync(db, edition, ct);
        return [.. assignments.Where(a => !apart.Contains((a.Judge, a.Nomination)))];
    }

    public static async Task<IReadOnlyList<CountedSheet>> ScoresAsync(PalmaresDb db, EditionId edition, CancellationToken ct)
    {
        var counting = (await AssignmentsAsync(db, edition, ct)).Select(a => a.Id).ToHashSet();
        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Marks).Where(s => s.Edition == edition && s.IsFinal).ToListAsync(ct);
        return
        [
            .. sheets.Where(s => counting.Contains(s.Assignment))
                .GroupBy(s => s.Assignment)
                .Select(versions => versions.MaxBy(s => s.Version)!)
                .Select(CountedSheet.Of),
        ];
    }
}
