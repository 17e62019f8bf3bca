namespace Palmares.Linkage.Running;

/// <summary>Cuts one component into clusters: every pair in it is weighed, those that must stay apart count for minus infinity.</summary>
internal sealed class ComponentSolver
{
    private readonly GuardedClusters clusters;
    private readonly TileScorer tile;
    private readonly double lead;
    private const int MostRepresentatives = 32;

    private readonly List<int> rows = [];
    private readonly Dictionary<int, int> places = [];
    private readonly PairMatrix matrix;

    public ComponentSolver(GuardedClusters clusters, PairWeights weights, LinkageSpec spec, TileScorer tile)
    {
        (this.clusters, this.tile) = (clusters, tile);
        lead = PairWeights.Weight(spec.Thresholds.Lead ?? spec.Thresholds.Link);
        matrix = new PairMatrix(places, weights, spec.Clustering);
    }

    /// <param name="component">The clusters of the component, by their roots.</param>
    /// <param name="threshold">Least mean, in bits.</param>
    /// <returns>The strongest pair of each coming together, in order.</returns>
    public List<Edge> Solve(IReadOnlyList<int> component, double threshold)
    {
        // By their first members: which of its rows is a cluster's root depends on the order in which it came together.
        List<int> roots = [.. component.OrderBy(root => clusters.Members(root).Min())];
        rows.Clear();
        places.Clear();
        for (var place = 0; place < roots.Count; place++)
            foreach (var row in clusters.Members(roots[place]).Order().Take(MostRepresentatives))
            {
                rows.Add(row);
                places[row] = place;
            }
        matrix.Begin(roots.Count);
        tile.All(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows), matrix);
        var (means, leads) = (matrix.Means(), matrix.Leads());
        // Whoever resembles one of several forms known to be one person resembles that person, however unlike the other forms are.
        var certain = roots.Select(clusters.IsCertain).ToArray();
        for (var a = 0; a < roots.Count; a++)
            for (var b = a + 1; b < roots.Count; b++)
            {
                if (certain[a] || certain[b])
                    means[(a * roots.Count) + b] = means[(b * roots.Count) + a] = leads[(a * roots.Count) + b];
                if (clusters.Forbidden(roots[a], roots[b]) || clusters.KeysDiffer(roots[a], roots[b]))
                    means[(a * roots.Count) + b] = means[(b * roots.Count) + a] = double.NegativeInfinity;
            }

        var merges = AverageLinkage.Run(means, leads, [.. roots.Select(root => (double)clusters.Size(root))], threshold, lead);
        return matrix.Strongest(merges);
    }

    /// <summary>
    /// Weights of all pairs of a component, and the strongest pair behind each entry. Its arrays serve one component after
    /// the other: those of a large one are hundreds of megabytes.
    /// </summary>
    private sealed class PairMatrix(Dictionary<int, int> places, PairWeights weights, ClusteringPlan plan) : PairSink
    {
        private int side;
        private double[] sums = [];
        private int[] counts = [];
        private Edge[] strongest = [];
        private double[] means = [];
        private double[] leads = [];

        public void Begin(int clusters)
        {
            side = clusters;
            var cells = side * side;
            if (sums.Length < cells)
            {
                var size = Math.Max(cells, Math.Min(2 * sums.Length, Array.MaxLength));
                (sums, counts, strongest, means, leads) = (new double[size], new int[size], new Edge[size], new double[size], new double[size]);
            }
            sums.AsSpan(0, cells).Clear();
            counts.AsSpan(0, cells).Clear();
        }

        public double[] Means()
        {
            for (var at = 0; at < side * side; at++)
                means[at] = counts[at] == 0 ? double.NegativeInfinity : sums[at] / counts[at];
            return means;
        }

        public double[] Leads()
        {
            leads.AsSpan(0, side * side).Clear();
            for (var a = 0; a < side; a++)
                for (var b = a + 1; b < side; b++)
                    leads[(a * side) + b] = leads[(b * side) + a] = counts[(a * side) + b] == 0 ? double.NegativeInfinity : strongest[(a * side) + b].Weight;
            return leads;
        }

        public List<Edge> Strongest(List<Merge> merges)
        {
            var members = Enumerable.Range(0, side).Select(place => new List<int> { place }).ToArray();
            var edges = new List<Edge>(merges.Count);
            foreach (var merge in merges)
            {
                var best = default(Edge);
                var found = false;
                foreach (var a in members[merge.Into])
                    foreach (var b in members[merge.From])
                        if (strongest[(Math.Min(a, b) * side) + Math.Max(a, b)] is var edge && (!found || edge.Weight > best.Weight || (edge.Weight == best.Weight && edge.CompareTo(best) < 0)))
                            (best, found) = (edge, true);
                edges.Add(best);
                members[merge.Into].AddRange(members[merge.From]);
            }
            return edges;
        }

        protected override void Keep(Block block, int left, ReadOnlySpan<int> rights, ReadOnlySpan<int> patterns)
        {
            var a = places[left];
            for (var at = 0; at < rights.Length; at++)
            {
                var right = rights[at];
                var b = places[right];
                if (a == b)
                    continue;
                var (_, weight) = weights.Judge(patterns[at], left, right);
                Put(Math.Min(a, b), Math.Max(a, b), left < right ? new Edge(left, right, patterns[at], weight) : new Edge(right, left, patterns[at], weight));
            }
        }

        private void Put(int a, int b, Edge edge)
        {
            var counted = Math.Clamp(edge.Weight, plan.Floor, plan.Ceiling);
            foreach (var at in (int[])[(a * side) + b, (b * side) + a])
            {
                sums[at] += counted;
                counts[at]++;
            }
            ref var known = ref strongest[(a * side) + b];
            if (counts[(a * side) + b] == 1 || edge.Weight > known.Weight)
                known = edge;
        }
    }
}
