namespace Palmares.Linkage.Running;

/// <summary>Turns verdicts into clusters and the edges that tell how they came about.</summary>
internal sealed class EdgeList(MentionTable table, LinkageSpec spec, GuardedClusters clusters, PairJudge judge)
{
    private readonly List<LinkageEdge> edges = [];
    private readonly List<(Verdict Verdict, Joining Joining)> refused = [];

    /// <param name="verdicts">In order: the strongest rule first, then by ids.</param>
    public IReadOnlyList<LinkageEdge> From(IReadOnlyList<Verdict> verdicts)
    {
        foreach (var verdict in verdicts.Where(verdict => OutcomeOf(verdict) == Outcome.Linked))
            Join(verdict);
        foreach (var (verdict, joining) in refused)
            Refuse(verdict, joining);
        Separate(verdicts);
        Leave(verdicts);
        return [.. edges.DistinctBy(edge => (edge.Left, edge.Right))
            .OrderBy(edge => edge.Left, StringComparer.Ordinal).ThenBy(edge => edge.Right, StringComparer.Ordinal)];
    }

    private Outcome OutcomeOf(Verdict verdict) => spec.Rules[verdict.Rule].Outcome;

    private void Join(Verdict verdict)
    {
        var joining = clusters.Join(verdict.Left, verdict.Right, spec.Rules[verdict.Rule].YieldsToConflicts);
        if (joining == Joining.Joined || (joining == Joining.Already && spec.Edges == EdgeDetail.All))
            Add(verdict, Outcome.Linked);
        if (joining is Joining.Forbidden or Joining.Conflicting)
            refused.Add((verdict, joining));
    }

    // Judged again once all is joined: another way may have brought the two together since.
    private void Refuse(Verdict verdict, Joining joining)
    {
        if (clusters.Root(verdict.Left) == clusters.Root(verdict.Right))
            Add(verdict, Outcome.Linked);
        else if (joining == Joining.Forbidden)
            Add(verdict, Outcome.Apart, "held apart by a constraint, although: ");
        else
            Add(verdict, Outcome.Unresolved, "verified keys differ, although: ");
    }

    private void Separate(IReadOnlyList<Verdict> verdicts)
    {
        var told = new HashSet<(int, int)>();
        foreach (var verdict in verdicts.Where(verdict => OutcomeOf(verdict) == Outcome.Apart))
            if (Between(verdict) is { } pair && (spec.Edges == EdgeDetail.All || told.Add(pair)))
                Add(verdict, Outcome.Apart);
    }

    // Open questions as a spanning forest: a hundred clusters of one name are 99 questions, not 4,950.
    private void Leave(IReadOnlyList<Verdict> verdicts)
    {
        var asked = new int[table.Count];
        for (var row = 0; row < asked.Length; row++)
            asked[row] = row;
        foreach (var verdict in verdicts.Where(verdict => OutcomeOf(verdict) == Outcome.Unresolved))
        {
            if (Between(verdict) is not var (a, b))
                continue;
            var (left, right) = (Top(asked, a), Top(asked, b));
            if (left == right && spec.Edges == EdgeDetail.Spanning)
                continue;
            if (clusters.Forbidden(a, b))
            {
                Add(verdict, Outcome.Apart, "held apart by a constraint, although: ");
                continue;
            }
            asked[Math.Max(left, right)] = Math.Min(left, right);
            Add(verdict, Outcome.Unresolved);
        }
    }

    private (int, int)? Between(Verdict verdict)
    {
        var (a, b) = (clusters.Root(verdict.Left), clusters.Root(verdict.Right));
        return a == b ? null : a < b ? (a, b) : (b, a);
    }

    private void Add(Verdict verdict, Outcome outcome, string prefix = "")
    {
        var explanation = judge.Explain(verdict);
        if (prefix.Length > 0)
            explanation = explanation with { Reason = prefix + explanation.Reason };
        edges.Add(new LinkageEdge(table.Ids[verdict.Left], table.Ids[verdict.Right], outcome, explanation));
    }

    private static int Top(int[] asked, int row)
    {
        while (asked[row] != row)
            row = asked[row] = asked[asked[row]];
        return row;
    }
}
