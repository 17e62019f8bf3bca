namespace Palmares.Judging.Assigning.Crossing;

/// <summary>Leaves out the pairs that no better assignment than the one at hand can hold.</summary>
/// <remarks>At given prices an assignment with a pair is worth at most bound − best set + best set with that pair.</remarks>
internal static class Narrowing
{
    public static SetRules Of(SetRules rules, double total, double bound, double[] price, CancellationToken ct)
    {
        var table = rules.Table;
        var sets = new BestSets(rules);
        var slack = bound - total + 1e-9 * Math.Max(1, Math.Abs(bound));
        var open = new (int Judge, double Affinity)[table.Open.Length][];
        for (var n = 0; n < open.Length; n++)
        {
            ct.ThrowIfCancellationRequested();
            if (table.Need[n] == 0)
            {
                open[n] = [];
                continue;
            }
            var best = sets.Find(n, price);
            var chosen = sets.Chosen.ToArray().Select(c => c.Judge).ToHashSet();
            var held = table.Held[n].Sum(h => h.Affinity);
            var others = table.Open[n].Where(p => table.Max[p.Judge] > 0).Select(p => p.Affinity - price[p.Judge]).OrderDescending().Take(table.Need[n] - 1).Sum();
            open[n] = [.. table.Open[n].Where(p => chosen.Contains(p.Judge)
                || (table.Max[p.Judge] > 0 && held + others + p.Affinity - price[p.Judge] >= best - slack && sets.Find(n, price, with: p.Judge) >= best - slack))];
        }
        return rules.WithPairs(table.WithOpen(open));
    }
}
