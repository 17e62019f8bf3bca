using Palmares.Judging.Assigning.Crossing;

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
        var fixedTotal = table.Held.Sum(h => h.Sum(p => p.Affinity));
        return Made(problem, table, [.. given.Select(g => g.ToArray())], new Proof(
            AssignmentObjective.Total, DualBound.Of(network, scale, paths.Potential, fixedTotal), null, true, seed, "shortest augmenting paths"), n => BestPossible(table, n));
    }

    /// <summary>What is proved about an assignment under rules that cross.</summary>
    public static Assignment OfSets(
        AssignmentProblem problem, SetRules rules, (int Judge, double Affinity)[][] sets, double bound, double? leastBound, bool exact, AssignmentOptions options,
        IReadOnlyList<string>? relaxed = null)
    {
        var alone = new BestSets(rules);
        var free = new double[rules.Table.Judges.Length];
        var made = Made(problem, rules.Table, sets, new Proof(
            options.Objective, bound, leastBound, exact, options.Seed, "prices and exchanges" + (options.Solver is { } solver ? "; " + solver.Name : "")), n => alone.Find(n, free));
        return relaxed is null ? made : made with { Certificate = made.Certificate with { Relaxed = relaxed } };
    }

    /// <summary>What is proved about a drawn assignment: its expected total.</summary>
    public static Assignment OfDraw(AssignmentProblem problem, FlowNetwork network, (int Judge, double Affinity)[][] sets, double expected, double bound, long seed)
    {
        var made = Made(problem, network.Table, sets, new Proof(AssignmentObjective.Total, bound, null, true, seed, "capped flow, dependent rounding"), n => BestPossible(network.Table, n));
        return made with { Certificate = made.Certificate with { Bound = bound, ExpectedTotal = expected } };
    }

    /// <summary>What is proved about an assignment after exchanges: the bound proved before them holds for it too.</summary>
    public static Assignment Changed(AssignmentProblem problem, AssignmentCertificate before, IReadOnlyList<AssignedPair> pairs)
    {
        var table = PairTable.Of(problem);
        var judgeAt = table.Judges.Index().ToDictionary(j => j.Item.Id, j => j.Index, StringComparer.Ordinal);
        var given = pairs.ToLookup(p => p.Nomination, p => (judgeAt[p.Judge], p.Affinity), StringComparer.Ordinal);
        return Made(problem, table, [.. table.Nominations.Select(n => given[n.Id].ToArray())], new Proof(
            before.Objective, before.Bound, before.MinimumBound, before.Complete, before.Seed, before.Method + "; exchanges that connect"), n => BestPossible(table, n));
    }

    /// <summary>What is known of an assignment by lot, in the affinities of the problem itself.</summary>
    public static Assignment OfLots(AssignmentProblem problem, Assignment drawn)
    {
        var table = PairTable.Of(problem);
        var judgeAt = table.Judges.Index().ToDictionary(j => j.Item.Id, j => j.Index, StringComparer.Ordinal);
        var fit = problem.Affinities.ToDictionary(a => (a.Nomination, a.Judge), a => a.Value);
        var given = drawn.Pairs.ToLookup(p => p.Nomination, p => (judgeAt[p.Judge], fit.GetValueOrDefault((p.Nomination, p.Judge), problem.DefaultAffinity)), StringComparer.Ordinal);
        var alone = Enumerable.Range(0, table.Nominations.Length).Sum(n => BestPossible(table, n));
        var before = drawn.Certificate;
        return Made(problem, table, [.. table.Nominations.Select(n => given[n.Id].ToArray())], new Proof(
            AssignmentObjective.Random, alone, null, before.Complete, before.Seed, "lots; " + before.Method), n => BestPossible(table, n));
    }

    private sealed record Proof(AssignmentObjective Objective, double Bound, double? LeastBound, bool Exact, long Seed, string Method);

    private static Assignment Made(AssignmentProblem problem, PairTable table, (int Judge, double Affinity)[][] given, Proof proof, Func<int, double> alone)
    {
        foreach (var list in given)
            Array.Sort(list);
        var loads = new int[table.Judges.Length];
        foreach (var (judge, _) in given.SelectMany(g => g))
            loads[judge]++;
        var sums = given.Select(g => g.Sum(p => p.Affinity)).ToArray();
        return new Assignment(
            [.. given.SelectMany((list, n) => list.Select(p => new AssignedPair(table.Nominations[n].Id, table.Judges[p.Judge].Id, p.Affinity)))],
            new AssignmentCertificate
            {
                Objective = proof.Objective,
                Total = sums.Sum(),
                Bound = Math.Max(sums.Sum(), proof.Bound),
                MinimumBound = proof.LeastBound,
                Complete = proof.Exact,
                WorstServed = Worst(table, sums, alone),
                LoadMin = loads.DefaultIfEmpty().Min(),
                LoadMax = loads.DefaultIfEmpty().Max(),
                InputHash = InputHash.Of(problem),
                Seed = proof.Seed,
                Method = proof.Method,
            })
        {
            PerNomination = table.Nominations.Select((n, at) => (n.Id, sums[at])).ToDictionary(p => p.Id, p => p.Item2, StringComparer.Ordinal),
        };
    }

    private static WorstServed? Worst(PairTable table, double[] sums, Func<int, double> alone)
    {
        var worst = -1;
        for (var n = 0; n < sums.Length; n++)
        {
            if (table.Nominations[n].Reviews > 0 && (worst < 0 || sums[n] < sums[worst]))
                worst = n;
        }
        return worst < 0 ? null : new WorstServed(table.Nominations[worst].Id, sums[worst], Math.Max(sums[worst], alone(worst)));
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
