namespace Palmares.Linkage.Running;

/// <summary>
/// Pairs that the first few comparisons hold apart for certain: the first rule that can hold says so whatever the other
/// comparisons answer, so that these need not be asked.
/// </summary>
internal sealed class Screen
{
    private readonly PairWeights weights;
    private readonly int last = -1;
    private readonly sbyte[] known;

    public Screen(LinkageSpec spec, PairWeights weights, PatternSpace space)
    {
        this.weights = weights;
        last = spec.Rules.ToList().FindLastIndex(rule => rule.Outcome == Outcome.Apart);
        var asked = Enumerable.Range(0, last + 1).SelectMany(rule => spec.Rules[rule].When).SelectMany(condition => condition.AnyOf)
            .Select(reference => spec.Comparisons.ToList().FindIndex(comparison => comparison.Name == reference.Comparison)).ToHashSet();
        Order = [.. asked.Order(), .. Enumerable.Range(0, spec.Comparisons.Count).Where(comparison => !asked.Contains(comparison))];
        First = asked.Count;
        known = new sbyte[space.Size];
    }

    /// <summary>Comparisons, those first that screen.</summary>
    public int[] Order { get; }

    /// <summary>How many comparisons screen; 0 = there is nothing to screen by.</summary>
    public int First { get; }

    /// <param name="pattern">The answers of the first comparisons, the others 0.</param>
    public bool HoldsApart(int pattern)
    {
        ref var answer = ref known[pattern];
        if (answer == 0)
            answer = (sbyte)(weights.Rule(pattern) is var rule && rule >= 0 && rule <= last && weights.IsApart(rule) ? 1 : -1);
        return answer > 0;
    }
}
