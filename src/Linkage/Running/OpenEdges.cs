namespace Palmares.Linkage.Running;

/// <summary>
/// Pairs that decide nothing but may be asked about. Of pairs that hang together in a ring the weakest is never asked, so
/// that only a spanning forest need be kept, however many pairs there are.
/// </summary>
/// <remarks>Which edges a forest of strongest edges has does not depend on the order in which they come, as no two are equally strong.</remarks>
/// <param name="weights">Say how strong an edge is.</param>
/// <param name="rows">Of the table.</param>
internal sealed class OpenEdges(PairWeights weights, int rows)
{
    private const int Most = 1 << 22;

    private readonly Lock gate = new();
    private List<Edge> held = [];
    private int limit = Most;

    public void Add(List<Edge> edges)
    {
        lock (gate)
        {
            held.AddRange(edges);
            if (held.Count < limit)
                return;
            Thin();
            limit = Math.Max(Most, 2 * held.Count);
        }
    }

    public IReadOnlyList<Edge> Held => held;

    public static int Strongest(PairWeights weights, Edge a, Edge b)
    {
        var (ruleA, ruleB) = ((uint)weights.Rule(a.Pattern), (uint)weights.Rule(b.Pattern));
        return ruleA != ruleB ? ruleA.CompareTo(ruleB) : a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.CompareTo(b);
    }

    private void Thin()
    {
        var ordered = Ordered();
        var parent = new int[rows];
        for (var row = 0; row < rows; row++)
            parent[row] = row;
        var kept = new List<Edge>();
        foreach (var edge in ordered)
        {
            var (left, right) = (Top(parent, edge.Left), Top(parent, edge.Right));
            if (left == right)
                continue;
            parent[Math.Max(left, right)] = Math.Min(left, right);
            kept.Add(edge);
        }
        held = kept;
    }

    // The strongest first; of equal ones by rows.
    private Edge[] Ordered()
    {
        var edges = held.ToArray();
        var keys = new ulong[edges.Length];
        for (var at = 0; at < keys.Length; at++)
            keys[at] = ((ulong)(uint)weights.Rule(edges[at].Pattern) << 32) | ~Rising(edges[at].Weight);
        KeyedSort.Sort(keys, edges, (a, b) => a.CompareTo(b));
        return edges;
    }

    // Greater for greater weights.
    private static uint Rising(float weight)
    {
        var bits = BitConverter.SingleToUInt32Bits(weight + 0f);
        return (bits & 0x8000_0000) != 0 ? ~bits : bits | 0x8000_0000;
    }

    private static int Top(int[] parent, int row)
    {
        while (parent[row] != row)
            row = parent[row] = parent[parent[row]];
        return row;
    }
}
