namespace Palmares.Judging.Assigning;

/// <summary>Reads an assignment out of a flow and says what is proved about it.</summary>
internal static class Certifying
{
    public static Assignment Of(AssignmentProblem problem, FlowNetwork network, FlowScale scale, AugmentingPaths paths, long seed)
    {
        var table = network.Table;
        var given = table.Held.Select(h => h.ToList()).ToArray();
        for (var arc = 0; arc < network.ArcJudge.Length; arc++)
        {
            if (paths.Flow.Assigned(arc))
                given[network.NominationOf(network.ArcTail[arc])].Add((network.ArcJudge[arc], network.Affinity[arc]));
        }
        foreach (var list in given)
            list.Sort();

        var fixedTotal = table.Held.Sum(h => h.Sum(p => p.Affinity));
        var loads = new int[table.Judges.Length];
        foreach (var (judge, _) in given.SelectMany(g => g))
            loads[judge]++;
        var sums = given.Select(g => g.Sum(p => p.Affinity)).ToArray();
        return new Assignment(
            [.. given.SelectMany((list, n) => list.Select(p => new AssignedPair(table.Nominations[n].Id, table.Judges[p.Judge].Id, p.Affinity)))],
            new AssignmentCertificate
            {
                Objective = AssignmentObjective.Total,
                Total = sums.Sum(),
                Bound = DualBound.Of(network, scale, paths.Potential, fixedTotal),
                WorstServed = Worst(table, sums),
                LoadMin = loads.DefaultIfEmpty().Min(),
                LoadMax = loads.DefaultIfEmpty().Max(),
                InputHash = InputHash.Of(problem),
                Seed = seed,
            })
        {
            PerNomination = table.Nominations.Select((n, at) => (n.Id, sums[at])).ToDictionary(p => p.Id, p => p.Item2, StringComparer.Ordinal),
        };
    }

    private static WorstServed? Worst(PairTable table, double[] sums)
    {
        var worst = -1;
        for (var n = 0; n < sums.Length; n++)
        {
            if (table.Nominations[n].Reviews > 0 && (worst < 0 || sums[n] < sums[worst]))
                worst = n;
        }
        return worst < 0 ? null : new WorstServed(table.Nominations[worst].Id, sums[worst], Math.Max(sums[worst], BestPossible(table, worst)));
    }

    /// <summary>The best judges one after another as far as the organisation cap allows: exact, since the caps are disjoint.</summary>
    private static double BestPossible(PairTable table, int nomination)
    {
        var total = table.Held[nomination].Sum(p => p.Affinity);
        var left = table.Need[nomination];
        var taken = new Dictionary<int, int>();
        foreach (var (judge, affinity) in table.Open[nomination].Where(p => table.Max[p.Judge] > 0).OrderByDescending(p => p.Affinity))
        {
            var organisation = table.Organisation[judge];
            if (left == 0)
                break;
            if (organisation >= 0 && taken.GetValueOrDefault(organisation) >= FlowNetwork.RoomLeft(table, nomination, organisation))
                continue;
            taken[organisation] = taken.GetValueOrDefault(organisation) + 1;
            total += affinity;
            left--;
        }
        return total;
    }
}
