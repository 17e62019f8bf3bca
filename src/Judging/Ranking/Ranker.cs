namespace Palmares.Judging.Ranking;

/// <summary>Says what scores support: calibrated values, ranks with their uncertainty, sets.</summary>
public static class Ranker
{
    /// <summary>Ranks the nominations of each panel.</summary>
    /// <exception cref="ArgumentException">The scores have faults (<see cref="ScoreSet.Faults"/>), or an option is out of range.</exception>
    public static RankingResult Rank(ScoreSet scores, RankingOptions? options = null, CancellationToken ct = default) =>
        throw new NotImplementedException();
}
