namespace Palmares.Judging.Ranking;

/// <summary>One judge's score of one nomination.</summary>
/// <param name="Value">In score units; finite.</param>
/// <param name="Weight">Precision weight: the error variance is residual / weight. More than 0; 1 unless the rules say otherwise.</param>
/// <param name="Panel">Scores of different panels are given different means and are never ranked against each other.</param>
public sealed record Score(string Nomination, string Judge, double Value, double Weight = 1, string? Panel = null);

/// <summary>
/// Scores to be ranked. A pair may occur more than once (repeated scores). The order does not matter.
/// </summary>
public sealed record ScoreSet(IReadOnlyList<Score> Scores)
{
    /// <summary>What is wrong with the scores in themselves; empty when nothing.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (Scores.Count == 0)
            faults.Add("There is no score.");
        for (var at = 0; at < Scores.Count; at++)
        {
            var score = Scores[at];
            if (string.IsNullOrWhiteSpace(score.Nomination) || string.IsNullOrWhiteSpace(score.Judge))
                faults.Add($"Score {at + 1}: nomination or judge is empty.");
            if (!double.IsFinite(score.Value))
                faults.Add($"Score {at + 1} ({score.Nomination}, {score.Judge}) is not a finite number.");
            if (!double.IsFinite(score.Weight) || score.Weight <= 0)
                faults.Add($"Score {at + 1} ({score.Nomination}, {score.Judge}) has a weight that is not more than 0.");
        }
        faults.AddRange(Scores.GroupBy(s => s.Nomination, StringComparer.Ordinal)
            .Where(g => g.Select(s => s.Panel).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(g => $"Nomination {g.Key} stands in more than one panel."));
        return faults;
    }
}
