using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <summary>The rows one viewer may see, with what the viewer may know of each. Everything listed, searched, counted and exported starts here.</summary>
public sealed class ReadListed(PalmaresDb db, ListedFacts kept, ReadNominationFacts nominations, ListEditions editions)
{
    /// <param name="by">Who looks.</param>
    /// <param name="withScores">Whether the request shows, sorts by or asks for a score.</param>
    internal Task<IReadOnlyList<ListedRow>> RunAsync(Actor by, bool withScores, CancellationToken ct) => RunAsync(null, by, withScores, ct);

    /// <summary>One of them; null where there is none and where it is hidden alike.</summary>
    internal async Task<ListedRow?> OneAsync(NominationId id, Actor by, CancellationToken ct) => (await RunAsync(id, by, true, ct)).SingleOrDefault();

    private async Task<IReadOnlyList<ListedRow>> RunAsync(NominationId? only, Actor by, bool withScores, CancellationToken ct)
    {
        var viewer = Viewer.Of(by);
        if (!viewer.SeesAny)
            return [];
        var awards = await kept.AwardsAsync(db.ActsSince, () => AwardsAsync(ct), ct);
        var panels = viewer.Assigns || viewer.SeesResults || viewer.Judges ? await kept.PanelsAsync(db.ActsSince, () => PanelsAsync(ct), ct) : null;
        var marks = (withScores && viewer.SeesResults) || viewer.Judges ? await kept.MarksAsync(db.ActsSince, () => MarksAsync(awards, panels!, ct), ct) : null;
        var eye = new ListEye(viewer, by.User, panels, by.May(Permission.FormPanel) ? null : awards.Nameless);
        return
        [
            .. awards.Nominations.Where(nomination => only is null || nomination.Id == only).Select(nomination => (nomination, edition: awards.Editions[nomination.Edition]))
                .Select(one => (one.nomination, one.edition, sight: eye.Of(one.nomination, one.edition)))
                .Where(one => one.sight != RowSight.None)
                .Select(one => eye.Row(one.nomination, one.edition, one.sight, awards, withScores ? marks : null, marks)),
        ];
    }

    private async Task<AwardFacts> AwardsAsync(CancellationToken ct)
    {
        var all = await nominations.RunAsync(ct);
        var every = await editions.RunAsync(Actor.System, ct);
        var nameless = every.Where(edition => edition.Phase <= EditionPhase.Reviewing && edition.Phases.Any(terms => terms.Is(PhaseSwitch.NomineeHidden)));
        return new AwardFacts(all, every.ToDictionary(e => e.Id), nameless.Select(edition => edition.Id).ToHashSet());
    }

    private async Task<PanelFacts> PanelsAsync(CancellationToken ct)
    {
        var judges = await db.Set<Judge>().AsNoTracking().Select(j => new { j.Id, j.User, j.Name, j.HasLeft }).ToListAsync(ct);
        var byId = judges.ToDictionary(j => j.Id);
        var conflicts = await db.Set<Conflict>().AsNoTracking().Where(c => c.State != ConflictState.Lifted).Select(c => new { c.Judge, c.Nomination, Kind = c.Origin == ConflictOrigin.DeclaredByNominator || c.Origin == ConflictOrigin.DeclaredByNominee ? ConflictKind.Other : c.Kind }).ToListAsync(ct);
        var apart = conflicts.Select(c => (c.Judge, c.Nomination)).ToHashSet();
        var released = db.Set<Proposal>().Where(p => p.ReleasedAt != null).Select(p => p.Id);
        var assigned = await db.Set<Assignment>().AsNoTracking().Where(a => a.WithdrawnAt == null && released.Contains(a.Proposal)).Select(a => new { a.Id, a.Judge, a.Nomination }).ToListAsync(ct);
        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Select(s => new { s.Assignment, s.IsFinal }).ToListAsync(ct);
        return new PanelFacts(
            assigned.Where(a => !apart.Contains((a.Judge, a.Nomination))).ToLookup(a => a.Nomination, a => new AssignedJudge(a.Id, a.Judge, byId[a.Judge].User, byId[a.Judge].Name)),
            conflicts.ToLookup(c => c.Nomination, c => new FoundConflict(c.Judge, byId[c.Judge].User, byId[c.Judge].Name, c.Kind)),
            judges.Where(j => !j.HasLeft).ToLookup(j => j.User, j => j.Id),
            sheets.ToLookup(s => s.Assignment, s => new KeptSheet(s.Assignment, s.IsFinal)));
    }

    /// <summary>The last sheet handed in for each assignment in force.</summary>
    private async Task<MarkFacts> MarksAsync(AwardFacts awards, PanelFacts panels, CancellationToken ct)
    {
        var counting = panels.Assigned.SelectMany(own => own).Select(a => a.Assignment).ToHashSet();
        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Where(s => s.IsFinal).Select(s => new { s.Id, s.Assignment, s.Judge, s.Nomination, s.Edition, s.Version, s.Confidence }).ToListAsync(ct);
        var last = sheets.Where(s => counting.Contains(s.Assignment)).GroupBy(s => s.Assignment).Select(versions => versions.MaxBy(s => s.Version)!).ToList();
        var marks = (await db.Set<Mark>().AsNoTracking().Where(m => db.Set<ScoreSheet>().Any(s => s.Id == m.Sheet && s.IsFinal)).Select(m => new { m.Sheet, m.Criterion, m.Value }).ToListAsync(ct)).ToLookup(m => m.Sheet);
        var categories = awards.Nominations.ToDictionary(n => n.Id, n => n.Category);
        var sets = awards.Editions.Values.SelectMany(edition => edition.Categories.Select(category => (category.Id, Set: edition.CriteriaOf(category.Id)))).ToDictionary(one => one.Id, one => one.Set);
        return new MarkFacts(last.Where(s => marks[s.Id].Any() && sets[categories[s.Nomination]].Covers(marks[s.Id].Select(m => m.Criterion))).ToLookup(s => s.Nomination, s =>
        {
            var own = marks[s.Id].ToDictionary(m => m.Criterion, m => m.Value);
            return new CountedMarks(s.Judge, PanelRanking.Overall(own, sets[categories[s.Nomination]].Criteria), own) { Confidence = s.Confidence };
        }));
    }
}
