namespace Palmares.Linkage;

/// <summary>Where the probabilities come from.</summary>
public sealed record TrainingPlan
{
    public TrainingMethod Method { get; init; } = TrainingMethod.ExpectationMaximisation;

    /// <summary>How many random pairs tell how often others agree by chance.</summary>
    public int RandomPairs { get; init; } = 1_000_000;

    /// <summary>Draws the random pairs.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Above so many candidate pairs, whole blocks are left out of training, chosen by their key.</summary>
    public long MostPairs { get; init; } = 20_000_000;

    /// <summary>For <see cref="TrainingMethod.Distant"/>: levels that only the same person reaches.</summary>
    public IReadOnlyList<LevelReference> Same { get; init; } = [];

    /// <summary>For <see cref="TrainingMethod.Distant"/>: levels that only different people reach.</summary>
    public IReadOnlyList<LevelReference> Different { get; init; } = [];

    /// <summary>How many pairs the probabilities written in the spec are worth against those seen.</summary>
    public double PriorPairs { get; init; } = 100;
}

public enum TrainingMethod
{
    /// <summary>u from random pairs, m by expectation–maximisation over pattern counts.</summary>
    ExpectationMaximisation,

    /// <summary>The written probabilities of context, moved by pairs that one comparison tells apart for certain.</summary>
    Distant,

    /// <summary>As written.</summary>
    Fixed,
}
