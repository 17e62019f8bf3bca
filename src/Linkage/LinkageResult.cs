namespace Palmares.Linkage;

/// <summary>Who is who, and why.</summary>
/// <param name="Clusters">Every id → the smallest id (ordinal) of its cluster.</param>
/// <param name="Edges">Judged pairs, ordered by ids; which of them, the spec's <see cref="EdgeDetail"/> says.</param>
public sealed record LinkageResult(
    IReadOnlyDictionary<string, string> Clusters,
    IReadOnlyList<LinkageEdge> Edges,
    LinkageStatistics Statistics);

/// <summary>A judged pair, <paramref name="Left"/> &lt; <paramref name="Right"/>.</summary>
/// <param name="Weight">log2 of the evidence, where the model gives one.</param>
/// <param name="Probability">Of being the same, where the model gives one.</param>
public sealed record LinkageEdge(
    string Left, string Right, Outcome Outcome, Explanation Explanation, double? Weight = null, double? Probability = null);

/// <summary>Which rule judged, and what each comparison said.</summary>
public sealed record Explanation(string Reason, IReadOnlyList<SpokenLevel> Levels)
{
    /// <summary>One sentence: the reason, then what spoke.</summary>
    public override string ToString() => Levels.Count == 0
        ? Reason
        : $"{Reason} ({string.Join("; ", Levels.Select(level => $"{level.Comparison}: {level.Level}"))})";
}

public sealed record SpokenLevel(string Comparison, string Level);

/// <param name="OversizedBlocks">Blocks above the limit, which were refined.</param>
public sealed record LinkageStatistics(int Mentions, long CandidatePairs, int Clusters, int OversizedBlocks);

public enum LinkageStage
{
    Blocking,
    Comparing,
    Clustering,
}

public sealed record LinkageProgress(LinkageStage Stage, long Done, long Total);
