using Palmares.Judging.Assigning;

namespace Palmares.Judging.Tests.Assigning;

internal static class Instances
{
    public static Assignment Solved(AssignmentProblem problem)
    {
        var outcome = Assigner.Solve(problem, ct: TestContext.Current.CancellationToken);
        return Assert.IsType<AssignmentOutcome.Solved>(outcome, exactMatch: true).Assignment;
    }

    public static AssignmentOutcome.Infeasible Refused(AssignmentProblem problem) =>
        Assert.IsType<AssignmentOutcome.Infeasible>(Assigner.Solve(problem, ct: TestContext.Current.CancellationToken));

    public static void AssertKeepsTheRules(AssignmentProblem problem, Assignment assignment)
    {
        var pairs = assignment.Pairs.Select(p => new JudgePair(p.Judge, p.Nomination)).ToHashSet();
        Assert.Equal(assignment.Pairs.Count, pairs.Count);
        Assert.DoesNotContain(problem.Conflicts, pairs.Contains);
        Assert.All(problem.Fixed, f => Assert.Contains(f, pairs));
        Assert.All(problem.Nominations, n => Assert.Equal(n.Reviews, pairs.Count(p => p.Nomination == n.Id)));
        Assert.All(problem.Judges, j => Assert.InRange(pairs.Count(p => p.Judge == j.Id), j.Min, j.Max));
        if (problem.Limits.JudgesPerOrganisationPerNomination is not { } cap)
            return;
        var organisation = problem.Judges.ToDictionary(j => j.Id, j => j.Organisation);
        Assert.All(pairs.Where(p => organisation[p.Judge] is not null).GroupBy(p => (p.Nomination, organisation[p.Judge])),
            g => Assert.InRange(g.Count(), 0, cap));
    }

    /// <summary>The best total over all assignments that keep the rules, by trying them; null when there is none. For tiny problems.</summary>
    public static double? BestByTrying(AssignmentProblem problem)
    {
        var affinity = problem.Affinities.ToDictionary(a => new JudgePair(a.Judge, a.Nomination), a => a.Value);
        var conflicts = problem.Conflicts.ToHashSet();
        var load = problem.Judges.ToDictionary(j => j.Id, _ => 0);
        return FromNomination(0);

        double? FromNomination(int at)
        {
            if (at == problem.Nominations.Count)
                return problem.Judges.All(j => load[j.Id] >= j.Min && load[j.Id] <= j.Max) ? 0 : null;
            var nomination = problem.Nominations[at];
            double? best = null;
            foreach (var set in Sets(problem.Judges.Count, nomination.Reviews))
            {
                var judges = set.Select(s => problem.Judges[s]).ToArray();
                if (!Allowed(nomination, judges))
                    continue;
                foreach (var judge in judges)
                    load[judge.Id]++;
                var rest = FromNomination(at + 1);
                foreach (var judge in judges)
                    load[judge.Id]--;
                var total = rest + judges.Sum(j => affinity.GetValueOrDefault(new JudgePair(j.Id, nomination.Id), problem.DefaultAffinity));
                best = total is not null && (best is null || total > best) ? total : best;
            }
            return best;
        }

        bool Allowed(NominationNeed nomination, JudgeCapacity[] judges) =>
            judges.All(j => !conflicts.Contains(new JudgePair(j.Id, nomination.Id))
                && (!problem.OnlyListedPairs || affinity.ContainsKey(new JudgePair(j.Id, nomination.Id))
                    || problem.Fixed.Contains(new JudgePair(j.Id, nomination.Id))))
            && problem.Fixed.Where(f => f.Nomination == nomination.Id).All(f => judges.Any(j => j.Id == f.Judge))
            && judges.Where(j => j.Organisation is not null).GroupBy(j => j.Organisation)
                .All(g => g.Count() <= (problem.Limits.JudgesPerOrganisationPerNomination ?? int.MaxValue));
    }

    private static IEnumerable<int[]> Sets(int of, int size) =>
        Enumerable.Range(0, 1 << of).Where(m => System.Numerics.BitOperations.PopCount((uint)m) == size)
            .Select(m => Enumerable.Range(0, of).Where(b => (m >> b & 1) == 1).ToArray());
}
