namespace Palmares.Linkage.Running;

/// <summary>A pair worth keeping.</summary>
internal readonly record struct Edge(int Left, int Right, int Pattern, float Weight) : IComparable<Edge>
{
    public int CompareTo(Edge other) => Left != other.Left ? Left.CompareTo(other.Left) : Right.CompareTo(other.Right);
}

/// <summary>Keeps pairs that weigh enough or that a rule links.</summary>
internal sealed class EdgeSink(PairWeights weights, double floor, bool everything, EdgeStore store) : PairSink
{
    private const int Full = 1 << 16;

    private readonly List<Edge> edges = [];

    public void Flush()
    {
        store.Add(edges);
        edges.Clear();
    }

    protected override void Keep(Block block, int left, ReadOnlySpan<int> rights, ReadOnlySpan<int> patterns)
    {
        for (var at = 0; at < rights.Length; at++)
        {
            var pattern = patterns[at];
            var ruled = weights.Rule(pattern) != PairWeights.NoRule;
            if (!everything && !ruled && !(weights.Weighs && weights.MayReach(pattern, floor)))
                continue;
            var right = rights[at];
            var (rule, weight) = weights.Judge(pattern, left, right);
            if (everything ? rule is not null || weights.Weighs : rule is Outcome.Linked or Outcome.Unresolved || (rule is null && weight >= floor))
                edges.Add(left < right ? new Edge(left, right, pattern, weight) : new Edge(right, left, pattern, weight));
        }
        if (edges.Count >= Full)
            Flush();
    }
}
