using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>The agenda of the meeting that decides: nominations by set, who leaves for which, and whether enough stay.</summary>
/// <remarks>From the first meeting on it stands on the results that the latest meeting froze, whatever is computed afterwards.</remarks>
public sealed class ShowMeeting(PalmaresDb db, ReadRanking ranking, ListReviewable reviewable)
{
    /// <param name="Leaving">Members who leave the room.</param>
    /// <param name="Staying">Members who may decide on it.</param>
    public sealed record Item(NominationId Nomination, string Number, string NomineeName, RecommendedSet Set, IReadOnlyList<string> Leaving, int Staying, bool Quorate)
    {
        public IReadOnlyList<JudgeId> LeavingJudges { get; init; } = [];

        public ConfidenceCounts Confidence { get; init; } = new(0, 0, 0, 0);
    }

    public sealed record Section(CategoryFacts Category, IReadOnlyList<Item> Items);

    /// <param name="YouLeave">Numbers and names of the nominations for which the reader leaves; nothing else of them is told.</param>
    public sealed record View(EditionFacts Edition, int Members, IReadOnlyList<Section> Sections, IReadOnlyList<string> YouLeave);

    public async Task<Result<View>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        var sitting = await db.Set<Sitting>().AsNoTracking().Include(s => s.Frozen).Where(s => s.Edition == edition).OrderByDescending(s => s.OpenedAt).FirstOrDefaultAsync(ct);
        CalibrationId[] frozen = [.. sitting?.Frozen.Select(f => f.Calibration) ?? []];
        var results = await ranking.RunAsync(edition, frozen, by, ct);
        if (results.IsError)
            return results.Error;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;

        var apart = await ConflictPairs.ReadAsync(db, edition, ct);
        var all = await reviewable.RunAsync(edition, ct);
        Section[] sections = [.. results.Value.Categories.Select(c => new Section(c.Category, [.. ItemsOf(c, all, panel, apart, results.Value.Edition.Quorum)]))];
        return new View(results.Value.Edition, panel.Members.Count(), sections, YouLeave(all, panel, apart, by));
    }

    private static IEnumerable<Item> ItemsOf(
        ReadRanking.CategoryView category, IReadOnlyList<ReviewableNomination> all, Panel panel, HashSet<(JudgeId, NominationId)> apart, int quorum)
    {
        foreach (var line in Enum.GetValues<RecommendedSet>().SelectMany(category.In))
        {
            var nomination = all.Single(n => n.Id == line.Figures.Nomination);
            Judge[] leaving = [.. panel.Members.Where(j => Room.Leaves(j, nomination, apart)).OrderBy(j => j.Name, StringComparer.Ordinal)];
            var staying = panel.Members.Count() - leaving.Length;
            yield return new Item(nomination.Id, line.Number, line.NomineeName, line.Figures.Set, [.. leaving.Select(j => j.Name)], staying, staying >= quorum) { LeavingJudges = [.. leaving.Select(j => j.Id)], Confidence = line.Confidence };
        }
    }

    private static string[] YouLeave(IReadOnlyList<ReviewableNomination> all, Panel panel, HashSet<(JudgeId, NominationId)> apart, Actor by) =>
        panel.Members.SingleOrDefault(j => j.User == by.User) is { } judge
            ? [.. all.Where(n => Room.Leaves(judge, n, apart)).OrderBy(n => n.Number, StringComparer.Ordinal).Select(n => $"{n.Number} {n.NomineeName}")]
            : [];
}
