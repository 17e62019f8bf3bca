using Palmares.Awards;
using Palmares.Judging.Agreeing;
using Palmares.Judging.Ranking;

namespace Palmares.Review.Results;

public enum ComparedMethod
{
    RawMeans,
    Calibrated,

    /// <summary>Each judge's scores as places among what that judge read; the mean of the places.</summary>
    JudgesOrders,
}

/// <summary>Why the figures of a category are as they are, and how firm they are. Pure: the same sheets give the same answer.</summary>
/// <remarks>
/// The weights are shaken by up to a fifth each, 1,000 times by the seed, and the raw means ranked again. Leaving out one judge holds the
/// variances. Agreement is Krippendorff's alpha (interval) with its 90 % bootstrap interval over nominations.
/// </remarks>
internal static class Explaining
{
    private const int Shakes = 1_000;
    private const double Alike = 0.05;

    public static ExplainResults.CategoryView Of(
        CategoryFacts category, IReadOnlyList<ReviewableNomination> nominations, IReadOnlyList<CountedSheet> sheets, CriteriaSet set, int seed, CancellationToken ct)
    {
        var own = nominations.Where(n => n.Category == category.Id).ToDictionary(n => n.Id, n => n.Number);
        var criteria = set.Criteria;
        CountedSheet[] counted = [.. PanelRanking.Counting([.. sheets.Where(s => own.ContainsKey(s.Nomination))], set)];
        if (counted.Length == 0)
            return new ExplainResults.CategoryView(category, [], [], false, null, null, null);
        var scores = new ScoreSet([.. counted.Select(s => new Score(s.Nomination.ToString(), s.Judge.ToString(), PanelRanking.Overall(s.Marks, criteria)))]);
        var result = Ranker.Rank(scores, new RankingOptions(Draws: 0), ct);
        var numbers = own.ToDictionary(n => n.Key.ToString(), n => n.Value);
        var stable = Stability(category, counted, criteria, seed);
        var agreement = Agreement.Of(scores, ct: ct);
        ExplainResults.Method[] methods =
        [
            new(ComparedMethod.RawMeans, Within(result.Nominations.Select(n => (numbers[n.Id], n.RawMean)), category.Quota)),
            .. result.Identifiable ? [new ExplainResults.Method(ComparedMethod.Calibrated, Within(result.Nominations.Select(n => (numbers[n.Id], n.Value)), category.Quota))] : Array.Empty<ExplainResults.Method>(),
            new(ComparedMethod.JudgesOrders, Within(Orders(scores).Select(o => (numbers[o.Nomination], o.Value)), category.Quota)),
        ];
        return new ExplainResults.CategoryView(
            category, [.. result.Nominations.Select(n => LineOf(n, numbers, result, scores, stable)).OrderBy(l => l.Number, StringComparer.Ordinal)],
            methods, methods.Any(m => !m.Within.SequenceEqual(methods[0].Within)), agreement.KrippendorffAlpha, agreement.Ci90?.Low, agreement.Ci90?.High);
    }

    private static ExplainResults.Line LineOf(
        RankedNomination ranked, Dictionary<string, string> numbers, RankingResult result, ScoreSet scores, Dictionary<string, double> stable)
    {
        var readers = scores.Scores.Where(s => s.Nomination == ranked.Id).Select(s => s.Judge).ToHashSet();
        double[] leniencies = [.. result.Judges.Where(j => readers.Contains(j.Id)).Select(j => j.Leniency).OfType<double>()];
        var without = result.Identifiable ? ranked.LeaveOneJudgeOut : null;
        return new ExplainResults.Line(
            numbers[ranked.Id], readers.Count, leniencies.Count(l => l < -Alike), leniencies.Count(l => l > Alike),
            leniencies.Length == 0 ? null : leniencies.Average(), without?.Low, without?.High, stable[ranked.Id]);
    }

    /// <summary>Numbers within the places; those tied for the last place are all taken.</summary>
    private static string[] Within(IEnumerable<(string Number, double Value)> valued, int places)
    {
        (string Number, double Value)[] ordered = [.. valued.Select(v => (v.Number, Math.Round(v.Value, 9))).OrderByDescending(v => v.Item2)];
        var last = ordered[Math.Clamp(places, 1, ordered.Length) - 1].Value;
        return [.. ordered.Where(v => v.Value >= last).Select(v => v.Number).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Nomination, double Value)> Orders(ScoreSet scores) => scores.Scores
        .GroupBy(s => s.Judge).Where(j => j.Count() > 1)
        .SelectMany(j => j.Select(s => (s.Nomination, Share: (j.Count(o => o.Value < s.Value) + ((j.Count(o => o.Value == s.Value) - 1) / 2.0)) / (j.Count() - 1))))
        .GroupBy(s => s.Nomination).Select(n => (n.Key, n.Average(s => s.Share)));

    private static Dictionary<string, double> Stability(CategoryFacts category, CountedSheet[] sheets, IReadOnlyList<CriterionFacts> criteria, int seed)
    {
        var chance = new Random(seed);
        var kept = sheets.Select(s => s.Nomination).Distinct().ToDictionary(n => n.ToString(), _ => 0);
        for (var shake = 0; shake < Shakes; shake++)
        {
            var weights = criteria.ToDictionary(c => c.Id, c => c.Weight * (0.8 + (0.4 * chance.NextDouble())));
            var means = sheets.GroupBy(s => s.Nomination).Select(n => (n.Key.ToString(), n.Average(s => s.Marks.Sum(m => weights[m.Key] * m.Value) / s.Marks.Sum(m => weights[m.Key])))).ToArray();
            foreach (var nomination in Within(means, category.Quota))
                kept[nomination]++;
        }

        return kept.ToDictionary(k => k.Key, k => k.Value / (double)Shakes);
    }
}
