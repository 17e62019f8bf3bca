using Palmares.Awards;
using Palmares.Judging.Ranking;

namespace Palmares.Review;

/// <summary>What the scores support about one nomination.</summary>
public sealed record RankedLine(
    NominationId Nomination, int Reviews, double RawMean, double? Calibrated, double? Se, double? ExpectedRank, double? RankLow90, double? RankHigh90,
    double? InQuota, RecommendedSet Set);

internal sealed record RankedUse(JudgeId Judge, int Scores, double? Leniency, double? Se);

internal sealed record CategoryRanking(
    IReadOnlyList<RankedLine> Lines, IReadOnlyList<RankedUse> Uses, bool Identifiable, IReadOnlyList<string> Warnings, string InputHash);

/// <summary>From marks to what they support, one category at a time. Pure: the same sheets and seed give the same numbers.</summary>
/// <remarks>
/// Overall score = Σ weight · mark / Σ weight, by the weights frozen when the call opened. A category is computed from its own
/// scores alone: judges who read in several would otherwise carry what a conflict hides in one category into the figures of another.
/// A nomination without scores is for the panel to deliberate.
/// </remarks>
internal static class PanelRanking
{
    public const int Draws = 10_000;

    public static CategoryRanking Of(
        CategoryFacts category, IReadOnlyList<ReviewableNomination> nominations, IReadOnlyList<CountedSheet> sheets, CriteriaSet set, int seed,
        CancellationToken ct)
    {
        ReviewableNomination[] own = [.. nominations.Where(n => n.Category == category.Id).OrderBy(n => n.Number, StringComparer.Ordinal)];
        CountedSheet[] given = [.. sheets.Where(s => own.Any(n => n.Id == s.Nomination))];
        var counting = Counting(given, set);
        var scores = new ScoreSet(
        [
            .. counting.Select(s => new Score(s.Nomination.ToString(), s.Judge.ToString(), Overall(s.Marks, set.Criteria))),
        ]);
        var scored = own.Count(n => scores.Scores.Any(s => s.Nomination == n.Id.ToString()));
        if (scored == 0)
            return new CategoryRanking([.. own.Select(n => Unscored(n.Id))], [], false, ["There is no score in this category."], "");

        var options = new RankingOptions(TopK: Math.Clamp(category.Quota, 1, scored), Draws: Draws, Seed: seed, LeaveOneJudgeOut: false);
        var result = Ranker.Rank(scores, options, ct);
        var ranked = result.Nominations.ToDictionary(n => n.Id);
        string[] missing = scored < own.Length ? [$"{own.Length - scored} of {own.Length} nominations have no score; the panel deliberates on them."] : [];
        string[] less = counting.Count < given.Count(s => set.Covers(s.Marks.Keys)) ? ["Sheets of judges who know little of the field are left out where there are others, as the criteria say."] : [];
        return new CategoryRanking(
            [.. own.Select(n => ranked.TryGetValue(n.Id.ToString(), out var line) ? LineOf(n.Id, line) : Unscored(n.Id))],
            [.. result.Judges.Select(j => new RankedUse(JudgeId.From(Guid.Parse(j.Id)), j.N, j.Leniency, j.Se))],
            result.Identifiable, [.. result.Warnings, .. less, .. missing], result.InputHash);
    }

    /// <summary>Sheets marked by the category's criteria; without those of judges who know little of the field where the criteria say so and there are others.</summary>
    public static IReadOnlyList<CountedSheet> Counting(IReadOnlyList<CountedSheet> sheets, CriteriaSet set)
    {
        CountedSheet[] marked = [.. sheets.Where(s => set.Covers(s.Marks.Keys))];
        if (!set.LowConfidenceLeftOut)
            return marked;
        var surer = marked.Where(s => s.Confidence != Confidence.Little).Select(s => s.Nomination).ToHashSet();
        return [.. marked.Where(s => s.Confidence != Confidence.Little || !surer.Contains(s.Nomination))];
    }

    public static double Overall(IReadOnlyDictionary<CriterionId, int> marks, IReadOnlyList<CriterionFacts> criteria)
    {
        var marked = criteria.Where(c => marks.ContainsKey(c.Id)).ToList();
        return marked.Sum(c => (double)c.Weight * marks[c.Id]) / marked.Sum(c => (double)c.Weight);
    }

    private static RankedLine LineOf(NominationId id, RankedNomination line) => new(
        id, line.N, line.RawMean, line.Calibrated, line.Se, line.ExpectedRank, line.Rank90?.Low, line.Rank90?.High, line.PTopK, SetOf(line.Set));

    private static RankedLine Unscored(NominationId id) => new(id, 0, 0, null, null, null, null, null, null, RecommendedSet.Deliberate);

    private static RecommendedSet SetOf(RankSet? set) => set switch
    {
        RankSet.Clear => RecommendedSet.Clear,
        RankSet.NotSelectedOnScores => RecommendedSet.NotSelectedOnScores,
        _ => RecommendedSet.Deliberate,
    };
}
