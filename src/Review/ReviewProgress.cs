using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>How far the reading of an edition is, judge by judge, over what the viewer may see. For home pages.</summary>
public sealed class ReviewProgress(PalmaresDb db, Sight sight)
{
    public sealed record Row(JudgeId Judge, string Name, int Done, int Total);

    public sealed record View(IReadOnlyList<Row> Judges)
    {
        public int Done => Judges.Sum(row => row.Done);

        public int Total => Judges.Sum(row => row.Total);
    }

    public async Task<Result<View>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var seen = await sight.OfAsync(edition, by, ct);
        var assigned = (await InForce.AssignmentsAsync(db, edition, ct)).Where(a => seen.Sees(a.Nomination)).ToLookup(a => a.Judge);
        var done = (await InForce.ScoresAsync(db, edition, ct)).Where(s => seen.Sees(s.Nomination)).ToLookup(s => s.Judge);
        var panels = db.Set<Panel>().Where(p => p.Edition == edition).Select(p => p.Id);
        var judges = await db.Set<Judge>().AsNoTracking().Where(j => panels.Contains(j.Panel) && !j.HasLeft).ToListAsync(ct);
        return new View([.. judges.OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => new Row(j.Id, j.Name, done[j.Id].Count(), assigned[j.Id].Count()))]);
    }
}

/// <summary>What waits for one judge, edition by edition. For the judge's home page.</summary>
public sealed class JudgeProgress(PalmaresDb db, MayJudge mayJudge, ReadEdition editions)
{
    /// <param name="Released">False while nothing may be read yet; then conflicts can already be declared.</param>
    public sealed record Row(EditionFacts Edition, bool IsChair, bool Released, int Done, int Total);

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var seats = await (from judge in db.Set<Judge>().AsNoTracking()
                           join panel in db.Set<Panel>() on judge.Panel equals panel.Id
                           where judge.User == user && !judge.HasLeft
                           select new { panel.Edition, judge.IsChair }).ToListAsync(ct);
        var rows = new List<Row>();
        foreach (var seat in seats)
        {
            var edition = await editions.RunAsync(seat.Edition, ct);
            if (edition.IsError || edition.Value.Phase > EditionPhase.Deciding)
                continue;
            var own = (await mayJudge.OwnAsync(seat.Edition, user, by, ct)).Select(a => a.Id).ToList();
            var done = await db.Set<ScoreSheet>().Where(s => own.Contains(s.Assignment) && s.IsFinal).Select(s => s.Assignment).Distinct().CountAsync(ct);
            var released = await db.Set<Proposal>().AnyAsync(p => p.Edition == seat.Edition && p.ReleasedAt != null, ct);
            rows.Add(new Row(edition.Value, seat.IsChair, released, done, own.Count));
        }

        return Result<IReadOnlyList<Row>>.Of([.. rows.OrderBy(r => r.Edition.Slug, StringComparer.Ordinal)]);
    }
}
