using Palmares.Linkage;

namespace Palmares.Records.Identity;

/// <summary>What the ledger of decisions demands of a linking: pure, the same decisions in any order demand the same.</summary>
internal sealed class BindingDecisions
{
    private readonly Dictionary<MentionId, MentionId> parent = [];
    private readonly List<IdentityDecision> different = [];

    private BindingDecisions(IEnumerable<IdentityDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            if (decision.Kind == DecisionKind.Different)
                different.Add(decision);
            else if (decision.Kind != DecisionKind.Proposed)
                foreach (var mention in decision.Left)
                    Unite(decision.Left[0], mention);
        }
    }

    /// <summary>Those that were not taken back.</summary>
    public static IReadOnlyList<IdentityDecision> StillBinding(IReadOnlyCollection<IdentityDecision> ledger)
    {
        var retracted = ledger.Select(decision => decision.Retracts).OfType<DecisionId>().ToHashSet();
        return [.. ledger.Where(decision => decision.Kind != DecisionKind.Retract && !retracted.Contains(decision.Id))];
    }

    public static BindingDecisions Of(IReadOnlyCollection<IdentityDecision> ledger) => new(StillBinding(ledger));

    /// <summary>Whether some mentions must be one person and must not be.</summary>
    public bool Contradict => different.Exists(decision =>
        decision.Left.Select(Root).Intersect(decision.Right.Select(Root)).Any());

    /// <summary>In terms of the mentions a snapshot has; what was said through a mention that is gone still counts.</summary>
    public LinkageConstraints Demand(IReadOnlySet<MentionId> present)
    {
        var classes = parent.Keys.ToList().Where(present.Contains).GroupBy(Root)
            .ToDictionary(members => members.Key, members => members.Order(Comparer<MentionId>.Create(ById)).ToList());
        IEnumerable<MentionId> Standing(MentionId mention) =>
            classes.TryGetValue(Root(mention), out var members) ? [members[0]] : present.Contains(mention) ? [mention] : [];

        return new LinkageConstraints
        {
            MustLink = [.. classes.Values.SelectMany(members => members.Skip(1).Select(other => new MentionPair(members[0].Value, other.Value)))],
            CannotLink = [.. different.SelectMany(decision =>
                from left in decision.Left.SelectMany(Standing).Distinct()
                from right in decision.Right.SelectMany(Standing).Distinct()
                select new MentionPair(left.Value, right.Value)).Distinct()],
        };
    }

    private static int ById(MentionId a, MentionId b) => string.CompareOrdinal(a.Value, b.Value);

    private MentionId Root(MentionId mention)
    {
        while (parent.TryGetValue(mention, out var next) && next != mention)
            mention = next;
        return mention;
    }

    private void Unite(MentionId a, MentionId b)
    {
        parent.TryAdd(a, a);
        parent.TryAdd(b, b);
        parent[Root(a)] = Root(b);
    }
}
