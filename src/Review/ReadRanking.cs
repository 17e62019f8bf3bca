using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>The computed results as one viewer may know them.</summary>
/// <remarks>
/// The kept computation is over all sheets of a category. A viewer with a conflict in it is shown another one, made from the same
/// sheets without those of the hidden nominations, so that no figure shown depends on what is hidden.
/// </remarks>
public sealed class ReadRanking(PalmaresDb db, Sight sight, ReadEdition editions)
{
    public sealed record Line(string Number, string NomineeName, RankedLine Figures)
    {
        /// <summary>What judges of the counted sheets say of their own confidence.</summary>
        public ConfidenceCounts Confidence { get; init; } = new(0, 0, 0, 0);
    }

    /// <summary>How a judge uses the scale, in score units above or below the others.</summary>
    public sealed record Use(string Judge, int Scores, double? Leniency, double? Se);

    /// <param name="InputHash">Null for a viewer with a conflict in the category.</param>
    /// <param name="Uses">For the panel's chair alone; empty for everybody else.</param>
    public sealed record CategoryView(
        CategoryFacts Category, int Version, DateTimeOffset At, DateTimeOffset? SentAt, IReadOnlyList<Line> Lines, bool Identifiable, IReadOnlyList<string> Warnings,
        int Seed, string? InputHash, IReadOnlyList<Use> Uses)
    {
        /// <summary>What the marks were given by. Figures of categories with different criteria are on different measures.</summary>
        public required CriteriaSet Criteria { get; init; }

        /// <summary>A set, by number: the order inside it says nothing.</summary>
        public IReadOnlyList<Line> In(RecommendedSet set) => [.. Lines.Where(l => l.Figures.Set == set).OrderBy(l => l.Number, StringComparer.Ordinal)];
    }

    public sealed record View(EditionFacts Edition, IReadOnlyList<CategoryView> Categories, bool WithoutConflicts)
    {
        /// <summary>The categories were not all marked by the same criteria: their figures are not to be compared with each other.</summary>
        public bool DifferentCriteria => Categories.Select(category => category.Criteria.Version).Distinct().Skip(1).Any();
    }

    public Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct) => RunAsync(id, [], by, ct);

    /// <summary>As of the given computations where there is one for a category, otherwise the latest.</summary>
    internal async Task<Result<View>> RunAsync(EditionId id, IReadOnlyCollection<CalibrationId> asOf, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        if (!ResultsGate.Open(edition.Value))
            return ReviewErrors.ScoringStillOpen;

        var seen = await sight.OfAsync(id, by, ct);
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == id, ct);
        var views = new List<CategoryView>();
        foreach (var category in edition.Value.Categories)
        {
            if (await LatestAsync(category.Id, asOf, ct) is { } kept && panel is not null)
                views.Add(await ViewAsync(kept, category, seen, edition.Value, panel, by, ct));
        }

        return new View(edition.Value, views, seen.Hidden.Count > 0);
    }

    private Task<Calibration?> LatestAsync(CategoryId category, IReadOnlyCollection<CalibrationId> asOf, CancellationToken ct) => db.Set<Calibration>().AsNoTracking().AsSplitQuery()
        .Include(c => c.Lines).Include(c => c.Sheets).Include(c => c.Uses)
        .Where(c => c.Category == category).OrderByDescending(c => asOf.Contains(c.Id)).ThenByDescending(c => c.Version).FirstOrDefaultAsync(ct);

    private async Task<CategoryView> ViewAsync(Calibration kept, CategoryFacts category, Seen seen, EditionFacts edition, Panel panel, Actor by, CancellationToken ct)
    {
        var whole = !kept.Lines.Any(l => seen.Hidden.Contains(l.Nomination));
        var ranking = whole ? Kept(kept) : await WithoutHiddenAsync(kept, category, seen, edition, ct);
        var nominations = seen.Nominations.ToDictionary(n => n.Id);
        var names = panel.Judges.ToDictionary(j => j.Id, j => j.Name);
        var said = await ConfidenceAsync(kept, ct);
        var presides = by.User is { } user && panel.Members.Any(j => j.IsChair && j.User == user);
        return new CategoryView(
            category, kept.Version, kept.At, kept.SentAt,
            [.. ranking.Lines.Where(l => nominations.ContainsKey(l.Nomination)).Select(l => new Line(nominations[l.Nomination].Number, nominations[l.Nomination].NomineeName, l) { Confidence = ConfidenceCounts.Of(said[l.Nomination]) })],
            ranking.Identifiable, ranking.Warnings, (int)kept.Seed, whole ? kept.InputHash : null,
            presides ? [.. ranking.Uses.Select(u => new Use(names[u.Judge], u.Scores, u.Leniency, u.Se)).OrderBy(u => u.Judge, StringComparer.Ordinal)] : [])
        {
            Criteria = edition.CriteriaOf(category.Id),
        };
    }

    private async Task<ILookup<NominationId, Confidence?>> ConfidenceAsync(Calibration kept, CancellationToken ct)
    {
        var ids = kept.Sheets.Select(s => s.Sheet).ToList();
        var stated = await db.Set<ScoreSheet>().AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Nomination, s.Confidence }).ToListAsync(ct);
        return stated.ToLookup(s => s.Nomination, s => s.Confidence);
    }

    private async Task<CategoryRanking> WithoutHiddenAsync(Calibration kept, CategoryFacts category, Seen seen, EditionFacts edition, CancellationToken ct)
    {
        var ids = kept.Sheets.Select(s => s.Sheet).ToHashSet();
        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Marks).Where(s => s.Edition == edition.Id).ToListAsync(ct);
        CountedSheet[] visible =
        [
            .. sheets.Where(s => ids.Contains(s.Id) && seen.Sees(s.Nomination)).Select(CountedSheet.Of),
        ];
        return PanelRanking.Of(category, seen.Nominations, visible, edition.CriteriaOf(category.Id), (int)kept.Seed, ct);
    }

    private static CategoryRanking Kept(Calibration kept) => new(
        [.. kept.Lines.Select(l => new RankedLine(l.Nomination, l.Reviews, l.RawMean, l.Calibrated, l.Se, l.ExpectedRank, l.RankLow90, l.RankHigh90, l.InQuota, l.Set))],
        [.. kept.Uses.Select(u => new RankedUse(u.Judge, u.Scores, u.Leniency, u.Se))],
        kept.Identifiable, kept.Warnings.Split('\n', StringSplitOptions.RemoveEmptyEntries), kept.InputHash);
}
