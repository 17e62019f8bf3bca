using Palmares.Judging.Assigning;
using Palmares.Solving;

namespace Palmares.Judging.Tests.Assigning;

internal static class Instances
{
    public static Assignment Solved(AssignmentProblem problem)
    {
        var outcome = Assigner.Solve(problem, ct: TestContext.Current.CancellationToken);
        return Assert.IsType<AssignmentOutcome.Solved>(outcome, exactMatch: true).Assignment;
    }

    public static AssignmentOutcome Solve(AssignmentProblem problem, AssignmentObjective objective = AssignmentObjective.Total, bool relax = false, long seed = 1) =>
        Assigner.Solve(problem, new AssignmentOptions(objective, seed, relax, new OrToolsSolver()));

    public static AssignmentOutcome.Infeasible Refused(AssignmentProblem problem) =>
        Assert.IsType<AssignmentOutcome.Infeasible>(Assigner.Solve(problem, ct: TestContext.Current.CancellationToken));

    public static void AssertKeepsTheRules(AssignmentProblem problem, Assignment assignment)
    {
        var pairs = assignment.Pairs.Select(p => new JudgePair(p.Judge, p.Nomination)).ToHashSet();
        Assert.Equal(assignment.Pairs.Count, pairs.Count);
        Assert.All(problem.Fixed, f => Assert.Contains(f, pairs));
        var given = pairs.CountBy(p => p.Nomination).ToDictionary();
        var loads = pairs.CountBy(p => p.Judge).ToDictionary();
        Assert.All(problem.Nominations, n => Assert.Equal(n.Reviews, given.GetValueOrDefault(n.Id)));
        Assert.All(problem.Judges, j => Assert.InRange(loads.GetValueOrDefault(j.Id), j.Min, j.Max));
        var known = Affinities(problem);
        var conflicts = problem.Conflicts.ToHashSet();
        Assert.DoesNotContain(pairs, conflicts.Contains);
        Assert.All(problem.Nominations, n => Assert.True(Together(problem, n, [.. problem.Judges.Where(j => pairs.Contains(new JudgePair(j.Id, n.Id)))], known), n.Id));
    }

    private static Dictionary<JudgePair, double> Affinities(AssignmentProblem problem) =>
        problem.Affinities.ToDictionary(a => new JudgePair(a.Judge, a.Nomination), a => a.Value);

    /// <summary>Whether the judges of one nomination keep every limit, written out plainly.</summary>
    public static bool Together(AssignmentProblem problem, NominationNeed nomination, JudgeCapacity[] judges, Dictionary<JudgePair, double>? known = null)
    {
        var limits = problem.Limits;
        if (nomination.Reviews == 0)
            return true;
        var affinity = limits.ExpertsPerNomination is > 0 ? known ?? Affinities(problem) : [];
        double Fit(JudgeCapacity j) => affinity.GetValueOrDefault(new JudgePair(j.Id, nomination.Id), problem.DefaultAffinity);
        bool Possible(JudgeCapacity j) => problem.Fixed.Contains(new JudgePair(j.Id, nomination.Id))
            || (j.Max > problem.Fixed.Count(f => f.Judge == j.Id) && !problem.Conflicts.Contains(new JudgePair(j.Id, nomination.Id))
                && (!problem.OnlyListedPairs || affinity.ContainsKey(new JudgePair(j.Id, nomination.Id))));
        var expert = limits.ExpertAffinity ?? 0.5;
        return judges.Where(j => j.Organisation is not null).GroupBy(j => j.Organisation).All(g => g.Count() <= (limits.JudgesPerOrganisationPerNomination ?? int.MaxValue))
            && judges.Where(j => j.Region is not null).GroupBy(j => j.Region).All(g => g.Count() <= (limits.JudgesPerRegionPerNomination ?? int.MaxValue))
            && judges.Select(j => j.Region).OfType<string>().Distinct().Count() >= (limits.MinRegionsPerNomination ?? 0)
            && problem.Judges.Select(j => j.Gender).OfType<string>().Distinct().All(g => judges.Count(j => j.Gender == g) >= (limits.EachGenderPerNomination ?? 0))
            && judges.Count(j => Fit(j) >= expert) >= Math.Min(limits.ExpertsPerNomination ?? 0, problem.Judges.Count(j => Possible(j) && Fit(j) >= expert))
            && limits.AvoidPairs.All(p => !(judges.Any(j => j.Id == p.First) && judges.Any(j => j.Id == p.Second)));
    }

    /// <summary>The best total over all assignments that keep the rules, by trying them; null when there is none. For tiny problems.</summary>
    public static double? BestByTrying(AssignmentProblem problem) => ByTrying(problem).Select(sums => (double?)sums.Sum()).Max();

    /// <summary>The sorted sums of the lexicographically best assignment; null when there is none.</summary>
    public static double[]? LeastFirstByTrying(AssignmentProblem problem)
    {
        var asking = problem.Nominations.Index().Where(n => n.Item.Reviews > 0).Select(n => n.Index).ToArray();
        return ByTrying(problem).Select(sums => asking.Select(n => Math.Round(sums[n], 9)).Order().ToArray())
            .Aggregate((double[]?)null, (best, sums) => best is null || Later(best, sums) ? sums : best);
    }

    private static bool Later(double[] best, double[] sums)
    {
        for (var at = 0; at < best.Length; at++)
        {
            if (best[at] != sums[at])
                return sums[at] > best[at];
        }
        return false;
    }

    /// <summary>Every assignment that keeps the rules, as the nominations' sums.</summary>
    public static IEnumerable<double[]> ByTrying(AssignmentProblem problem)
    {
        var affinity = problem.Affinities.ToDictionary(a => new JudgePair(a.Judge, a.Nomination), a => a.Value);
        var conflicts = problem.Conflicts.ToHashSet();
        var load = problem.Judges.ToDictionary(j => j.Id, _ => 0);
        var sums = new double[problem.Nominations.Count];
        return FromNomination(0);

        IEnumerable<double[]> FromNomination(int at)
        {
            if (at == problem.Nominations.Count)
            {
                if (problem.Judges.All(j => load[j.Id] >= j.Min && load[j.Id] <= j.Max))
                    yield return [.. sums];
                yield break;
            }
            var nomination = problem.Nominations[at];
            foreach (var set in Sets(problem.Judges.Count, nomination.Reviews))
            {
                var judges = set.Select(s => problem.Judges[s]).ToArray();
                if (!Allowed(nomination, judges))
                    continue;
                foreach (var judge in judges)
                    load[judge.Id]++;
                sums[at] = judges.Sum(j => affinity.GetValueOrDefault(new JudgePair(j.Id, nomination.Id), problem.DefaultAffinity));
                foreach (var rest in FromNomination(at + 1))
                    yield return rest;
                foreach (var judge in judges)
                    load[judge.Id]--;
            }
        }

        bool Allowed(NominationNeed nomination, JudgeCapacity[] judges) =>
            judges.All(j => !conflicts.Contains(new JudgePair(j.Id, nomination.Id))
                && (!problem.OnlyListedPairs || affinity.ContainsKey(new JudgePair(j.Id, nomination.Id))
                    || problem.Fixed.Contains(new JudgePair(j.Id, nomination.Id))))
            && problem.Fixed.Where(f => f.Nomination == nomination.Id).All(f => judges.Any(j => j.Id == f.Judge))
            && Together(problem, nomination, judges);
    }

    private static IEnumerable<int[]> Sets(int of, int size) =>
        Enumerable.Range(0, 1 << of).Where(m => System.Numerics.BitOperations.PopCount((uint)m) == size)
            .Select(m => Enumerable.Range(0, of).Where(b => (m >> b & 1) == 1).ToArray());
}
