namespace Palmares.Linkage.Running;

/// <summary>The edges of a result: how everything came to hang together, and which questions are open.</summary>
internal sealed class Outcomes(Session session, GuardedClusters clusters, PairWeights weights)
{
    private const string HeldApart = "held apart by a constraint, although: ";
    private const string KeysDiffer = "verified keys differ, although: ";
    private const string OthersDisagree = "others of the two disagree, although: ";

    private readonly MentionTable table = session.Table;
    private readonly LinkageSpec spec = session.Spec;
    private readonly PatternSpace space = session.Space;
    private readonly Dictionary<(int, string), Explanation> explanations = [];
    private readonly Dictionary<(int, int), LinkageEdge> edges = [];
    private readonly double link = PairWeights.Weight(session.Spec.Thresholds.Link);
    private readonly double apart = PairWeights.Weight(session.Spec.Thresholds.Apart);

    public IReadOnlyList<LinkageEdge> Of(Clustering clustering, EdgeStore store, OpenEdges? asking)
    {
        if (session.Options.EdgeThreshold is { } threshold)
            return Listed(store, PairWeights.Weight(threshold));
        foreach (var edge in clustering.Joined)
            Add(edge, Outcome.Linked);
        foreach (var (edge, joining) in clustering.Refused)
            Refuse(edge, joining);
        bool Wanted(Edge edge) => spec.Edges == EdgeDetail.All || !Together(edge);
        List<Edge> open = [.. store.Where(Wanted), .. asking?.Held.Where(Wanted) ?? []];
        open.Sort((a, b) => OpenEdges.Strongest(weights, a, b));
        if (spec.Edges == EdgeDetail.All)
            foreach (var edge in open)
                Add(edge, Together(edge) ? Outcome.Linked : Of(edge));
        else
            Leave(open);
        return [.. edges.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
    }

    private List<LinkageEdge> Listed(EdgeStore store, double floor)
    {
        var listed = store.Where(edge => edge.Weight >= floor);
        listed.Sort();
        return [.. listed.Select(edge => Spoken(edge, Together(edge) ? Outcome.Linked : Of(edge), ""))];
    }

    private bool Together(Edge edge) => clusters.Root(edge.Left) == clusters.Root(edge.Right);

    private Outcome Of(Edge edge)
    {
        var rule = weights.Rule(edge.Pattern);
        if (rule != PairWeights.NoRule)
            return spec.Rules[rule].Outcome;
        return edge.Weight >= link ? Outcome.Linked : edge.Weight <= apart ? Outcome.Apart : Outcome.Unresolved;
    }

    // Judged again once all is joined: another way may have brought the two together since.
    private void Refuse(Edge edge, Joining joining)
    {
        if (Together(edge))
            return;
        if (joining == Joining.Forbidden)
            Add(edge, Outcome.Apart, HeldApart);
        else
            Add(edge, Outcome.Unresolved, KeysDiffer);
    }

    // Open questions as a spanning forest: a hundred clusters of one name are 99 questions, not 4,950.
    private void Leave(List<Edge> open)
    {
        var asked = new int[table.Count];
        for (var row = 0; row < asked.Length; row++)
            asked[row] = row;
        foreach (var edge in open)
        {
            var outcome = Of(edge);
            var (a, b) = (clusters.Root(edge.Left), clusters.Root(edge.Right));
            var (left, right) = (Top(asked, a), Top(asked, b));
            if (outcome == Outcome.Apart || left == right)
                continue;
            if (clusters.Forbidden(a, b))
            {
                Add(edge, Outcome.Apart, HeldApart);
                continue;
            }
            asked[Math.Max(left, right)] = Math.Min(left, right);
            Add(edge, outcome);
        }
    }

    private void Add(Edge edge, Outcome outcome, string although = "")
    {
        if (edges.ContainsKey((edge.Left, edge.Right)))
            return;
        if (outcome == Outcome.Linked && !Together(edge))
            (outcome, although) = clusters.Forbidden(clusters.Root(edge.Left), clusters.Root(edge.Right)) ? (Outcome.Apart, HeldApart)
                : clusters.KeysDiffer(clusters.Root(edge.Left), clusters.Root(edge.Right)) ? (Outcome.Unresolved, KeysDiffer)
                : (Outcome.Unresolved, OthersDisagree);
        edges[(edge.Left, edge.Right)] = Spoken(edge, outcome, although);
    }

    private LinkageEdge Spoken(Edge edge, Outcome outcome, string although)
    {
        double? weight = weights.Weighs ? Math.Round(edge.Weight, 4) : null;
        return new LinkageEdge(
            table.Ids[edge.Left], table.Ids[edge.Right], outcome, Explain(edge, outcome, although), weight,
            weight is { } bits ? Math.Round(PairWeights.Probability(bits), 6) : null, space.Write(edge.Pattern));
    }

    private Explanation Explain(Edge edge, Outcome outcome, string although)
    {
        var rule = weights.Rule(edge.Pattern);
        var reason = although + (rule != PairWeights.NoRule ? spec.Rules[rule].Name
            : edge.Weight >= link ? "the weight of the evidence"
            : outcome == Outcome.Linked ? "its weight with that of the others"
            : "the evidence does not decide");
        if (explanations.TryGetValue((edge.Pattern, reason), out var known))
            return known;
        var spoken = spec.Comparisons.Select((comparison, index) => (comparison, level: space.Level(edge.Pattern, index)))
            .Where(pair => pair.level < pair.comparison.Levels.Count && pair.comparison.Levels[pair.level].Test != LevelTest.Missing)
            .Select(pair => new SpokenLevel(pair.comparison.Name, pair.comparison.Levels[pair.level].Name));
        return explanations[(edge.Pattern, reason)] = new Explanation(reason, [.. spoken]);
    }

    private static int Top(int[] asked, int row)
    {
        while (asked[row] != row)
            row = asked[row] = asked[asked[row]];
        return row;
    }
}
