namespace Palmares.Linkage.Running;

/// <summary>From edges to clusters: rules first, the strongest reason before a weaker one; then weights, component by component.</summary>
internal sealed class Clustering(Session session, GuardedClusters clusters, PairWeights weights)
{
    private readonly MentionTable table = session.Table;
    private readonly LinkageSpec spec = session.Spec;
    private readonly double threshold = PairWeights.Weight(
        session.Spec.Clustering.Method == ClusteringMethod.Components ? session.Spec.Thresholds.Link : session.Spec.Thresholds.Cluster);

    /// <summary>The edges that joined.</summary>
    public List<Edge> Joined { get; } = [];

    /// <summary>What a rule or a weight would have joined, and what stood in the way.</summary>
    public List<(Edge Edge, Joining Joining)> Refused { get; } = [];

    public void Run(EdgeStore edges, CancellationToken ct)
    {
        JoinByRules(edges);
        if (!weights.Weighs)
            return;
        if (spec.Clustering.Method == ClusteringMethod.Components)
            JoinChains(edges);
        else
            JoinByMeans(edges, ct);
    }

    private void JoinByRules(EdgeStore edges)
    {
        if (spec.Rules.Count == 0)
            return;
        var ruled = edges.Where(edge => OutcomeOf(edge) == Outcome.Linked).Select(edge => (Rule: weights.Rule(edge.Pattern), Edge: edge)).ToArray();
        Array.Sort(ruled, (a, b) => a.Rule != b.Rule ? a.Rule.CompareTo(b.Rule) : a.Edge.CompareTo(b.Edge));
        foreach (var (rule, edge) in ruled)
            Join(edge, spec.Rules[rule].YieldsToConflicts);
    }

    private Outcome? OutcomeOf(Edge edge) => weights.Rule(edge.Pattern) is var rule and not PairWeights.NoRule ? spec.Rules[rule].Outcome : null;

    private void Join(Edge edge, bool yields)
    {
        var joining = clusters.Join(edge.Left, edge.Right, yields);
        if (joining == Joining.Joined)
            Joined.Add(edge);
        else if (joining != Joining.Already)
            Refused.Add((edge, joining));
    }

    private void JoinChains(EdgeStore edges)
    {
        var strong = edges.Where(edge => OutcomeOf(edge) is null && edge.Weight >= threshold);
        strong.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.CompareTo(b));
        foreach (var edge in strong)
            Join(edge, yields: true);
    }

    private void JoinByMeans(EdgeStore edges, CancellationToken ct)
    {
        var components = Components.Of(edges, clusters, table.Count, Math.Max(threshold, PairWeights.Weight(spec.Thresholds.Lead ?? spec.Thresholds.Link)), spec.Clustering.LargestComponent);
        var groups = Groups(components);
        clusters.Prepare();
        var found = new List<Edge>[groups.Count];
        var next = -1;
        Parallel.For(0, Math.Max(1, session.Options.Threads), new ParallelOptions { CancellationToken = ct }, _ =>
        {
            var solver = new ComponentSolver(clusters, weights, spec, session.Tile());
            for (var at = Interlocked.Increment(ref next); at < groups.Count; at = Interlocked.Increment(ref next))
            {
                ct.ThrowIfCancellationRequested();
                found[at] = solver.Solve(groups[at], threshold);
            }
        });
        foreach (var edge in found.SelectMany(list => list))
            Join(edge, yields: true);
        if (spec.Clustering.AttachBare is { } share)
            foreach (var edge in BareMentions.Attach(session, clusters, share))
                Join(edge, yields: true);
    }

    // Components of more than one cluster, each as its clusters' roots.
    private List<List<int>> Groups(Components components)
    {
        var byRoot = new Dictionary<int, List<int>>();
        var firsts = new int[table.Count];
        Array.Fill(firsts, -1);
        for (var row = 0; row < table.Count; row++)
        {
            if (clusters.Root(row) != row)
                continue;
            var root = components.Root(row);
            if (byRoot.TryGetValue(root, out var list))
                list.Add(row);
            else if (firsts[root] < 0)
                firsts[root] = row;
            else
                byRoot[root] = [firsts[root], row];
        }
        return [.. byRoot.Values.OrderBy(list => list[0])];
    }
}
