using Palmares.Judging.Ranking;

namespace Palmares.Judging.Assigning.Drawing;

/// <summary>Draws an assignment in which no pair was certain, with the largest expected total.</summary>
/// <remarks>Source: Jecmen et al. 2020 (probability-limited random assignment).</remarks>
internal static class DrawnAssigner
{
    public static AssignmentOutcome Solve(AssignmentProblem problem, PairTable table, AssignmentOptions options, CancellationToken ct)
    {
        if (SimpleShortages.Of(problem, table) is { } shortage)
            return shortage;
        var cap = problem.Limits.MaxPairProbability!.Value;
        var network = FlowNetwork.Of(table);
        var scale = FlowScale.Of(network);
        var flow = new CappedFlow(network, scale, cap);
        if (TooFew(table, network, flow.Cap, cap) is { } few)
            return few;
        for (var n = 0; n < table.Need.Length; n++)
        {
            if (flow.Give(n, CappedFlow.Unit * table.Need[n], ct) is > 0 and var missing)
                return Competing(table, network, flow, cap, missing);
        }
        if (Enumerable.Range(0, table.Judges.Length).FirstOrDefault(j => flow.Load[j] < CappedFlow.Unit * table.Min[j], -1) is >= 0 and var judge)
            return SimpleShortages.Because(FormattableString.Invariant(
                $"Judge {table.Judges[judge].Id} must take {table.Min[judge]} nominations and cannot when no pair may have a probability above {cap}."), [], [table.Judges[judge].Id], 1);
        return Drawn(problem, network, scale, flow, options, ct);
    }

    private static AssignmentOutcome.Solved Drawn(
        AssignmentProblem problem, FlowNetwork network, FlowScale scale, CappedFlow flow, AssignmentOptions options, CancellationToken ct)
    {
        var table = network.Table;
        var probability = Array.ConvertAll(flow.Arc, units => (double)units / CappedFlow.Unit);
        var heldTotal = table.Held.Sum(h => h.Sum(p => p.Affinity));
        var expected = heldTotal + probability.Zip(network.Affinity, (p, a) => p * a).Sum();
        var bound = DualBound.Of(network, scale, flow.Potential, heldTotal, CappedFlow.Unit, flow.Cap);

        var whole = Rounded(network, flow, options.Seed, ct);
        var sets = table.Held.Select(h => h.ToList()).ToArray();
        for (var arc = 0; arc < probability.Length; arc++)
        {
            if (whole[arc] > 0)
                sets[network.NominationOf(network.ArcTail[arc])].Add((network.ArcJudge[arc], network.Affinity[arc]));
        }
        var marginals = Enumerable.Range(0, probability.Length).Where(a => probability[a] > 0)
            .Select(a => new PairProbability(table.Judges[network.ArcJudge[a]].Id, table.Nominations[network.NominationOf(network.ArcTail[a])].Id, probability[a]))
            .Concat(table.Held.SelectMany((held, n) => held.Select(h => new PairProbability(table.Judges[h.Judge].Id, table.Nominations[n].Id, 1))))
            .OrderBy(m => m.Nomination, StringComparer.Ordinal).ThenBy(m => m.Judge, StringComparer.Ordinal);
        return new AssignmentOutcome.Solved(
            Certifying.OfDraw(problem, network, [.. sets.Select(s => s.ToArray())], expected, Math.Max(bound, expected), options.Seed) with { Marginals = [.. marginals] });
    }

    private static long[] Rounded(FlowNetwork network, CappedFlow flow, long seed, CancellationToken ct)
    {
        var judges = network.Table.Judges.Length;
        int[] source = [.. network.ArcTail, .. network.GroupOwner, .. Enumerable.Range(network.FirstJudge, judges)];
        int[] target =
        [
            .. network.ArcJudge.Select(j => network.FirstJudge + j),
            .. Enumerable.Range(network.NominationCount, network.GroupCount),
            .. Enumerable.Repeat(network.Sink, judges),
        ];
        long[] carried = [.. flow.Arc, .. flow.Group, .. flow.Load];
        new Lots(source, target, carried, network.Sink + 1).Draw(new SeededNormal(seed), ct);
        return carried;
    }

    private static AssignmentOutcome.Infeasible? TooFew(PairTable table, FlowNetwork network, long units, double cap)
    {
        for (var n = 0; n < table.Need.Length; n++)
        {
            var own = network.ArcStart[n + 1] - network.ArcStart[n];
            Int128 most = (Int128)own * units;
            for (var group = network.GroupStart[n]; group < network.GroupStart[n + 1]; group++)
            {
                var tail = network.NominationCount + group;
                var members = network.ArcStart[tail + 1] - network.ArcStart[tail];
                own += members;
                most += Int128.Min((Int128)members * units, (Int128)network.GroupCap[group] * CappedFlow.Unit);
            }
            if (most < (Int128)table.Need[n] * CappedFlow.Unit)
                return SimpleShortages.Because(FormattableString.Invariant(
                    $"Nomination {table.Nominations[n].Id} needs {table.Need[n]} judges; {own} may judge it, each with a probability of at most {cap}, which is {(double)most / CappedFlow.Unit:0.###} in all."),
                    [table.Nominations[n].Id], [], 1);
        }
        return null;
    }

    private static AssignmentOutcome.Infeasible Competing(PairTable table, FlowNetwork network, CappedFlow flow, double cap, long missing)
    {
        string[] nominations = [.. flow.Reached.Where(r => r < network.NominationCount).Select(n => table.Nominations[n].Id).Order(StringComparer.Ordinal)];
        string[] judges = [.. flow.Reached.Where(r => r >= network.FirstJudge).Select(r => table.Judges[r - network.FirstJudge].Id).Order(StringComparer.Ordinal)];
        return SimpleShortages.Because(FormattableString.Invariant(
            $"With no pair above a probability of {cap}, nominations {CutShortages.Names(nominations)} are {(double)missing / CappedFlow.Unit:0.###} reviews short together; the judges who may still take them, {CutShortages.Names(judges)}, are full."),
            nominations, judges, 1);
    }
}
