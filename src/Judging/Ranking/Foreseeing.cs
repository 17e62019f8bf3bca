namespace Palmares.Judging.Ranking;

/// <summary>Says of an assignment, before anybody has scored, whether its scores will allow calibration.</summary>
public static class Foreseeing
{
    /// <summary>Why calibration would be switched off; empty when it would not.</summary>
    /// <param name="pairs">Who reads what, among nominations that are compared with one another.</param>
    public static IReadOnlyList<string> WhyNoCalibration(IEnumerable<(string Nomination, string Judge)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        Score[] scores = [.. pairs.Select(p => new Score(p.Nomination, p.Judge, 0))];
        return scores.Length == 0 ? [] : Identifying.WhyNot(Design.Of(new ScoreSet(scores)));
    }
}
