using System.Diagnostics;
using Google.OrTools.Graph;
using Palmares.Judging.Assigning;

namespace Palmares.Judging.Bench;

/// <summary>2000 nominations, 600 judges, 3 reviews each, at most 12 a judge: ours and OR-Tools' min-cost flow on the same pairs, in turn.</summary>
internal static class AssignmentBench
{
    private const int Nominations = 2_000, Judges = 600, Reviews = 3, Most = 12, Rounds = 5;

    public static int Run(string kind)
    {
        var pairs = Pairs(kind == "sparse" ? 0.0653 : 0.9925);
        Console.WriteLine($"{kind}: {Nominations} x {Judges} x {Reviews}, {pairs.Count} pairs, seed 1, best of {Rounds}");
        var problem = new AssignmentProblem
        {
            Nominations = [.. Enumerable.Range(0, Nominations).Select(n => new NominationNeed($"N{n:0000}", Reviews))],
            Judges = [.. Enumerable.Range(0, Judges).Select(j => new JudgeCapacity($"J{j:000}", 0, Most))],
            Affinities = [.. pairs.Select(p => new PairAffinity($"J{p.Judge:000}", $"N{p.Nomination:0000}", p.Value / 10_000.0))],
            OnlyListedPairs = true,
        };
        var prepared = PreparedAssignment.Of(problem);
        var (ours, peer, whole) = (new List<double>(), new List<double>(), new List<double>());
        var (total, peerTotal) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            total = prepared.Total();
            ours.Add(clock.Elapsed.TotalSeconds);
            clock.Restart();
            peerTotal = Peer(pairs, out var solving);
            peer.Add(solving);
            clock.Restart();
            var solved = (AssignmentOutcome.Solved)Assigner.Solve(problem);
            whole.Add(clock.Elapsed.TotalSeconds);
            if (Math.Abs(solved.Assignment.Certificate.Total - peerTotal) > 1e-6 || !solved.Assignment.Certificate.Optimal)
                throw new InvalidOperationException("The totals differ.");
        }
        Console.WriteLine($"total: Palmares {total:F4}, OR-Tools {peerTotal:F4}");
        Console.WriteLine($"solving alone: Palmares {ours.Min():F3} s, OR-Tools min-cost flow {peer.Min():F3} s, ratio {peer.Min() / ours.Min():F2}");
        Console.WriteLine($"from ids to certificate (hash, proof, report): Palmares {whole.Min():F3} s");
        return 0;
    }

    private static List<(int Nomination, int Judge, int Value)> Pairs(double share)
    {
        var chance = new Random(1);
        var pairs = new List<(int, int, int)>();
        for (var n = 0; n < Nominations; n++)
        {
            for (var j = 0; j < Judges; j++)
            {
                if (chance.NextDouble() < share)
                    pairs.Add((n, j, (int)(10_000 * chance.NextDouble())));
            }
        }
        return pairs;
    }

    private static double Peer(List<(int Nomination, int Judge, int Value)> pairs, out double seconds)
    {
        using var flow = new MinCostFlow(Nominations + Judges + 2, pairs.Count + Nominations + Judges);
        var (source, sink) = (Nominations + Judges, Nominations + Judges + 1);
        foreach (var (nomination, judge, value) in pairs)
            flow.AddArcWithCapacityAndUnitCost(nomination, Nominations + judge, 1, -value);
        for (var n = 0; n < Nominations; n++)
            flow.AddArcWithCapacityAndUnitCost(source, n, Reviews, 0);
        for (var j = 0; j < Judges; j++)
            flow.AddArcWithCapacityAndUnitCost(Nominations + j, sink, Most, 0);
        flow.SetNodeSupply(source, Nominations * Reviews);
        flow.SetNodeSupply(sink, -Nominations * Reviews);
        var clock = Stopwatch.StartNew();
        flow.Solve();
        seconds = clock.Elapsed.TotalSeconds;
        return -flow.OptimalCost() / 10_000.0;
    }
}
