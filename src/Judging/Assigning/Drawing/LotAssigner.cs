using Palmares.Judging.Ranking;

namespace Palmares.Judging.Assigning.Drawing;

/// <summary>Assigns by lot: every pair of judge and nomination draws a number from the seed, and the exact search gives the pairs with the largest sum that keep every rule.</summary>
/// <remarks>
/// There is an assignment by lot whenever any assignment keeps the rules, since the search is the one that proves there is none. Where judges and
/// nominations are alike every pair is equally likely; where rules bind, assignments are not exactly equally likely. A pair's lot hangs on the
/// seed and on its place in ordinal order alone, so that a conflict found later changes no other pair's lot.
/// </remarks>
internal static class LotAssigner
{
    public static AssignmentOutcome Solve(AssignmentProblem problem, AssignmentOptions options, CancellationToken ct)
    {
        if (problem.Limits.MaxPairProbability is not null)
            return new AssignmentOutcome.NotAvailable("The objective random does not go with max_pair_probability: each is a draw of its own.");
        var outcome = Assigner.Solve(WithLots(problem, options.Seed), options with { Objective = AssignmentObjective.Total, Progress = null }, ct);
        return outcome is AssignmentOutcome.Solved solved ? new AssignmentOutcome.Solved(Certifying.OfLots(problem, solved.Assignment)) : outcome;
    }

    private static AssignmentProblem WithLots(AssignmentProblem problem, long seed)
    {
        var chance = new SeededNormal(seed);
        var known = problem.Affinities.ToDictionary(a => new JudgePair(a.Judge, a.Nomination), a => a.Value);
        var expertAt = problem.Limits.ExpertAffinity ?? 0.5;
        var lots = new List<PairAffinity>();
        var marks = new HashSet<double>();
        string[] judges = [.. problem.Judges.Select(j => j.Id).Order(StringComparer.Ordinal)];
        foreach (var nomination in problem.Nominations.Select(n => n.Id).Order(StringComparer.Ordinal))
        {
            foreach (var judge in judges)
            {
                var lot = chance.NextUniform();
                var listed = known.TryGetValue(new JudgePair(judge, nomination), out var affinity);
                if (problem.OnlyListedPairs && !listed)
                    continue;
                lots.Add(new PairAffinity(judge, nomination, lot));
                if ((listed ? affinity : problem.DefaultAffinity) >= expertAt)
                    marks.Add(lot);
            }
        }

        return problem with { Affinities = lots, DefaultAffinity = 0, ExpertMarks = marks };
    }
}
