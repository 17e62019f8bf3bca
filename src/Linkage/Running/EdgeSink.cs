namespace Palmares.Linkage.Running;

/// <summary>A pair worth keeping.</summary>
internal readonly record struct Edge(int Left, int Right, int Pattern, float Weight) : IComparable<Edge>
{
    public int CompareTo(Edge other) => Left != other.Left ? Left.CompareTo(other.Left) : Right.CompareTo(other.Right);
}

/// <summary>What is worth keeping of the pairs that are looked at.</summary>
/// <param name="Join">Bits that may join two clusters.</param>
/// <param name="Floor">Bits from which a pair is wanted, though it joins nothing.</param>
/// <param name="Everything">Every pair that is judged is wanted.</param>
/// <param name="Asking">Pairs that join nothing are wanted at all.</param>
internal sealed record Wanted(double Join, double Floor, bool Everything, bool Asking);

/// <summary>Keeps pairs that weigh enough or that a rule links; those that only ask go to the open ones, where these are kept by themselves.</summary>
internal sealed class EdgeSink(PairWeights weights, Wanted wanted, EdgeStore store, OpenEdges? open) : PairSink
{
    private const int Full = 1 << 16;

    private readonly List<Edge> edges = [];
    private readonly List<Edge> asking = [];

    public void Flush()
    {
        store.Add(edges);
        edges.Clear();
        open?.Add(asking);
        asking.Clear();
    }

    protected override void Keep(Block block, int left, ReadOnlySpan<int> rights, ReadOnlySpan<int> patterns)
    {
        for (var at = 0; at < rights.Length; at++)
        {
            var pattern = patterns[at];
            var ruled = weights.Rule(pattern) != PairWeights.NoRule;
            if (!wanted.Everything && !ruled && !(weights.Weighs && weights.MayReach(pattern, wanted.Floor)))
                continue;
            var right = rights[at];
            var (rule, weight) = weights.Judge(pattern, left, right);
            var joins = rule is Outcome.Linked || (rule is null && weights.Weighs && weight >= wanted.Join);
            if (!joins && !(wanted.Asking && IsWanted(rule, weight)))
                continue;
            (joins || open is null ? edges : asking).Add(left < right ? new Edge(left, right, pattern, weight) : new Edge(right, left, pattern, weight));
        }
        if (edges.Count + asking.Count >= Full)
            Flush();
    }

    private bool IsWanted(Outcome? rule, float weight) =>
        wanted.Everything ? rule is not null || weights.Weighs : rule is Outcome.Unresolved || (rule is null && weight >= wanted.Floor);
}
