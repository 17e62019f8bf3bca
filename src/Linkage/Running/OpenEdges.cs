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
    private const int Most = 1 << 20;

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
        held.Sort((a, b) => Strongest(weights, a, b));
        var parent = new int[rows];
        for (var row = 0; row < rows; row++)
            parent[row] = row;
        var kept = new List<Edge>();
        foreach (var edge in held)
        {
            var (left, right) = (Top(parent, edge.Left), Top(parent, edge.Right));
            if (left == right)
                continue;
            parent[Math.Max(left, right)] = Math.Min(left, right);
            kept.Add(edge);
        }
        held = kept;
    }

    private static int Top(int[] parent, int row)
    {
        while (parent[row] != row)
            row = parent[row] = parent[parent[row]];
        return row;
    }
}
