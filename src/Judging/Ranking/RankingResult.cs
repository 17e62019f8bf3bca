namespace Palmares.Judging.Ranking;

public enum RankingMethod
{
    /// <summary>Crossed random effects, restricted maximum likelihood.</summary>
    Reml,

    /// <summary>Crossed random effects, maximum likelihood.</summary>
    Ml,

    /// <summary>Crossed random effects, uniform priors on the three standard deviations over the width of the scale; ranks allow for not knowing the variances.</summary>
    Bayes,

    /// <summary>Mean of the scores as given. For comparison.</summary>
    Raw,

    /// <summary>Mean of each judge's standardised scores. For comparison only: it harms more often than it helps.</summary>
    ZScore,
}

/// <param name="TopK">How many places there are (a panel); null: no line is drawn.</param>
/// <param name="Draws">Draws of the joint posterior for rank statements; 0: none.</param>
/// <param name="Scale">Ends of the scale, in score units; the prior of <see cref="RankingMethod.Bayes"/> is as wide. Null: the range of the scores.</param>
/// <param name="LeaveOneJudgeOut">Whether to compute what each nomination's value would be without each of its judges.</param>
public sealed record RankingOptions(
    RankingMethod Method = RankingMethod.Reml, int? TopK = null, int Draws = 10_000, long Seed = 1, bool LeaveOneJudgeOut = true, Bounds? Scale = null);

/// <summary>What the scores say about a nomination against the line drawn at <see cref="RankingOptions.TopK"/>.</summary>
public enum RankSet
{
    /// <summary>The whole 90 % interval of the rank stands above the line.</summary>
    Clear,

    /// <summary>The interval crosses the line: the panel deliberates.</summary>
    Deliberate,

    /// <summary>The whole interval stands below the line.</summary>
    NotSelectedOnScores,
}

/// <summary>Variances in squared score units.</summary>
public sealed record VarianceShares(double Nomination, double Judge, double Residual);

/// <summary>A panel's mean. <paramref name="Panel"/> is null when the scores name no panels.</summary>
public sealed record PanelMean(string? Panel, double Mu, double? Se);

/// <summary>Two numbers, low first; an interval of ranks or of scores.</summary>
public sealed record Bounds(double Low, double High);

/// <summary>What the scores support about one nomination. Ranks count within the panel, 1 is best.</summary>
public sealed record RankedNomination
{
    public required string Id { get; init; }
    public string? Panel { get; init; }

    /// <summary>How many scores it has.</summary>
    public required int N { get; init; }
    public required double RawMean { get; init; }

    /// <summary>Panel mean + best linear unbiased predictor; null when calibration is switched off or the method has none.</summary>
    public double? Calibrated { get; init; }

    /// <summary>The value the ranks come from: calibrated, or the shrunken raw mean, or the raw mean, or the mean z-score.</summary>
    public required double Value { get; init; }

    /// <summary>Conditional sd of the nomination's effect given variances and mean (as lme4's condVar); by Bayes the posterior sd of the value.</summary>
    public double? Se { get; init; }

    /// <summary>Mean rank over the draws; without draws the rank of <see cref="Value"/>, ties sharing the middle.</summary>
    public required double ExpectedRank { get; init; }
    public double? PTopK { get; init; }
    public Bounds? Rank50 { get; init; }
    public Bounds? Rank90 { get; init; }

    /// <summary>1, 2, … : nominations of one band cannot be told apart (no one is above another with probability 0.9).</summary>
    public int? Band { get; init; }
    public RankSet? Set { get; init; }

    /// <summary>Least and largest value when one of its judges is left out, variances held; null with a single judge.</summary>
    public Bounds? LeaveOneJudgeOut { get; init; }
}

/// <summary>How a judge uses the scale.</summary>
/// <param name="Leniency">Score units above (+) or below (−) the other judges.</param>
public sealed record JudgeUse(string Id, int N, double? Leniency, double? Se);

/// <summary>The answer of <see cref="Ranker.Rank"/>. Nominations by panel, expected rank, id; judges by id.</summary>
public sealed record RankingResult
{
    public required RankingMethod Method { get; init; }

    /// <summary>Number of scores.</summary>
    public required int N { get; init; }
    public required IReadOnlyList<PanelMean> Means { get; init; }

    /// <summary>Null for the methods without a model.</summary>
    public VarianceShares? Variance { get; init; }

    /// <summary>−2 log-likelihood at the optimum (restricted for <see cref="RankingMethod.Reml"/>), as lme4 gives it.</summary>
    public double? Criterion { get; init; }
    public required bool Converged { get; init; }

    /// <summary>A variance is estimated as zero.</summary>
    public required bool Singular { get; init; }

    /// <summary>False: calibrated values cannot be told from the data (the warnings say why) and ranks come from shrunken raw means.</summary>
    public required bool Identifiable { get; init; }
    public required IReadOnlyList<RankedNomination> Nominations { get; init; }
    public required IReadOnlyList<JudgeUse> Judges { get; init; }
    public required IReadOnlyList<string> Warnings { get; init; }
    public int? TopK { get; init; }
    public required int Draws { get; init; }
    public required long Seed { get; init; }

    /// <summary>SHA-256 (hexadecimal) over the scores, sorted.</summary>
    public required string InputHash { get; init; }
}
