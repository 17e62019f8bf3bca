namespace Palmares.Linkage;

/// <summary>Who is who, and why.</summary>
/// <param name="Clusters">Every id → the smallest id (ordinal) of its cluster.</param>
/// <param name="Edges">Judged pairs, ordered by ids; which of them, the spec's <see cref="EdgeDetail"/> says.</param>
/// <param name="Statistics">Counts.</param>
/// <param name="Model">The spec with the probabilities that were used.</param>
public sealed record LinkageResult(
    IReadOnlyDictionary<string, string> Clusters,
    IReadOnlyList<LinkageEdge> Edges,
    LinkageStatistics Statistics,
    LinkageSpec Model);

/// <summary>A judged pair, <paramref name="Left"/> &lt; <paramref name="Right"/>.</summary>
/// <param name="Left">The smaller id.</param>
/// <param name="Right">The greater id.</param>
/// <param name="Outcome">What is said of the two in the end.</param>
/// <param name="Explanation">Why.</param>
/// <param name="Weight">log2 of the odds, where the model gives one.</param>
/// <param name="Probability">Of being the same, where the model gives one.</param>
/// <param name="Pattern">The level each comparison answered, a hexadecimal digit each; a dot where none held.</param>
public sealed record LinkageEdge(
    string Left, string Right, Outcome Outcome, Explanation Explanation, double? Weight = null, double? Probability = null, string Pattern = "");

/// <summary>Which rule judged, and what each comparison said.</summary>
public sealed record Explanation(string Reason, IReadOnlyList<SpokenLevel> Levels)
{
    /// <summary>One sentence: the reason, then what spoke.</summary>
    public override string ToString() => Levels.Count == 0
        ? Reason
        : $"{Reason} ({string.Join("; ", Levels.Select(level => $"{level.Comparison}: {level.Level}"))})";
}

public sealed record SpokenLevel(string Comparison, string Level);

/// <param name="Mentions">Rows.</param>
/// <param name="CandidatePairs">Pairs that were compared.</param>
/// <param name="Clusters">Different clusters.</param>
/// <param name="OversizedBlocks">Blocks above the limit, which were refined.</param>
public sealed record LinkageStatistics(int Mentions, long CandidatePairs, int Clusters, int OversizedBlocks);

public enum LinkageStage
{
    Blocking,
    Training,
    Comparing,
    Clustering,
}

/// <summary>How far a stage is; <see cref="Done"/> = <see cref="Total"/> ends it.</summary>
public sealed record LinkageProgress(LinkageStage Stage, long Done, long Total);

/// <summary>What a run may use, and what it is to give back.</summary>
public sealed record LinkageOptions
{
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Edges (16 bytes each) held in memory; more are spilled to temporary files.</summary>
    public long EdgesInMemory { get; init; } = 100_000_000;

    /// <summary>Whether the result is to list edges at all.</summary>
    public bool WantEdges { get; init; } = true;

    /// <summary>Every pair of at least this probability is listed, whatever became of it; null = as the spec's <see cref="EdgeDetail"/> says.</summary>
    public double? EdgeThreshold { get; init; }
}
