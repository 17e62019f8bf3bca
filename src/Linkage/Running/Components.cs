namespace Palmares.Linkage.Running;

/// <summary>What hangs together by edges that weigh enough; a component that grows too large is cut again at a higher weight.</summary>
internal sealed class Components
{
    private const int MostCuts = 40;

    private readonly int[] parent;
    private readonly int[] sizes;

    private Components(GuardedClusters clusters, int rows)
    {
        parent = new int[rows];
        sizes = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            parent[row] = clusters.Root(row);
            sizes[parent[row]] = 1;
        }
    }

    public int Root(int row)
    {
        while (parent[row] != row)
            row = parent[row] = parent[parent[row]];
        return row;
    }

    /// <param name="edges">All edges.</param>
    /// <param name="clusters">What is already together; a component is a group of these.</param>
    /// <param name="rows">Rows of the table.</param>
    /// <param name="threshold">Bits that join at first.</param>
    /// <param name="largest">Clusters a component may hold.</param>
    public static Components Of(EdgeStore edges, GuardedClusters clusters, int rows, double threshold, int largest)
    {
        var components = new Components(clusters, rows);
        foreach (var stretch in edges.Stretches())
            foreach (var edge in stretch.Span)
                if (edge.Weight >= threshold)
                    components.Unite(edge.Left, edge.Right);
        components.CutLarge(edges, clusters, threshold, largest);
        return components;
    }

    private void CutLarge(EdgeStore edges, GuardedClusters clusters, double threshold, int largest)
    {
        for (var cut = 1; cut <= MostCuts; cut++)
        {
            var large = new bool[parent.Length];
            var any = false;
            for (var row = 0; row < parent.Length; row++)
                any |= large[row] = sizes[Root(row)] > largest;
            if (!any)
                return;
            for (var row = 0; row < parent.Length; row++)
                if (large[row])
                {
                    parent[row] = clusters.Root(row);
                    sizes[parent[row]] = 1;
                }
            if (cut == MostCuts)
                return;
            foreach (var stretch in edges.Stretches())
                foreach (var edge in stretch.Span)
                    if (large[edge.Left] && large[edge.Right] && edge.Weight >= threshold + cut)
                        Unite(edge.Left, edge.Right);
        }
    }

    private void Unite(int left, int right)
    {
        var (a, b) = (Root(left), Root(right));
        if (a == b)
            return;
        var (into, from) = sizes[a] > sizes[b] || (sizes[a] == sizes[b] && a < b) ? (a, b) : (b, a);
        parent[from] = into;
        sizes[into] += sizes[from];
    }
}
