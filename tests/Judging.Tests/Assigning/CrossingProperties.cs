using CsCheck;
using Palmares.Judging.Assigning;

namespace Palmares.Judging.Tests.Assigning;

/// <summary>Rules that cross, on problems small enough to try every assignment.</summary>
public class CrossingProperties
{
    private static readonly Gen<AssignmentLimits> Limits =
        from organisation in Gen.Int[0, 2]
        from region in Gen.Int[0, 2]
        from regions in Gen.Int[0, 3]
        from gender in Gen.Int[0, 3]
        from experts in Gen.Int[0, 2]
        from apart in Gen.Int[0, 3]
        select new AssignmentLimits
        {
            JudgesPerOrganisationPerNomination = organisation == 0 ? null : organisation,
            JudgesPerRegionPerNomination = region == 0 ? null : region,
            MinRegionsPerNomination = regions == 2 ? 2 : null,
            EachGenderPerNomination = gender == 1 ? 1 : null,
            ExpertsPerNomination = experts == 0 ? null : experts,
            ExpertAffinity = 0.5,
            AvoidPairs = apart == 3 ? [("J0", "J1")] : [],
        };

    internal static readonly Gen<AssignmentProblem> Small =
        from limits in Limits
        from nominations in Gen.Int[1, 3]
        from judges in Gen.Int[2, 6]
        from needs in Gen.Int[0, 3].Array[nominations]
        from loads in Gen.Select(Gen.Int[0, 1], Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2]).Array[judges]
        from cells in Gen.Select(Gen.Int[-1, 9], Gen.Int[0, 11]).Array[nominations * judges]
        select Problem(limits, needs, loads, cells);

    [Fact]
    public void The_total_equals_the_best_found_by_trying_everything() =>
        Small.Sample(problem =>
        {
            var best = Instances.BestByTrying(problem);

            var outcome = Instances.Solve(problem);

            if (best is null)
                return outcome is AssignmentOutcome.Infeasible { Reason.Length: > 0 };
            var assignment = ((AssignmentOutcome.Solved)outcome).Assignment;
            Instances.AssertKeepsTheRules(problem, assignment);
            return Math.Abs(assignment.Certificate.Total - best.Value) < 1e-9 && assignment.Certificate.Optimal;
        }, iter: 600, threads: 1);

    [Fact]
    public void Max_min_equals_the_best_found_by_trying_everything_and_then_has_the_largest_total() =>
        Small.Sample(problem =>
        {
            var least = Instances.LeastFirstByTrying(problem);

            var outcome = Instances.Solve(problem, AssignmentObjective.MaxMin);

            if (least is null)
                return outcome is AssignmentOutcome.Infeasible;
            var assignment = ((AssignmentOutcome.Solved)outcome).Assignment;
            Instances.AssertKeepsTheRules(problem, assignment);
            if (least.Length == 0)
                return true;
            var total = Instances.ByTrying(problem).Where(s => Least(problem, s) >= least[0] - 1e-9).Max(s => s.Sum());
            return Math.Abs(assignment.Certificate.WorstServed!.Value - least[0]) < 1e-8 && Math.Abs(assignment.Certificate.Total - total) < 1e-8
                && assignment.Certificate.Optimal;
        }, iter: 250, threads: 1);

    [Fact]
    public void Lexicographic_max_min_equals_the_best_found_by_trying_everything() =>
        Small.Sample(problem =>
        {
            var least = Instances.LeastFirstByTrying(problem);

            var outcome = Instances.Solve(problem, AssignmentObjective.LexMaxMin);

            if (least is null)
                return outcome is AssignmentOutcome.Infeasible;
            var assignment = ((AssignmentOutcome.Solved)outcome).Assignment;
            var asking = problem.Nominations.Where(n => n.Reviews > 0).Select(n => n.Id).ToHashSet();
            return assignment.PerNomination.Where(n => asking.Contains(n.Key)).Select(n => n.Value).Order().Zip(least, (a, b) => Math.Abs(a - b)).All(d => d < 1e-8)
                && assignment.Certificate.Optimal;
        }, iter: 250, threads: 1);

    [Fact]
    public void Relaxing_lifts_no_conflict_moves_no_fixed_pair_and_lists_every_place() =>
        Small.Sample(problem =>
        {
            var kept = Instances.Solve(problem);
            var relaxed = Instances.Solve(problem, relax: true);

            if (kept is AssignmentOutcome.Solved)
                return relaxed is AssignmentOutcome.Solved { Assignment.Certificate.Relaxed.Count: 0 };
            if (relaxed is not AssignmentOutcome.Solved { Assignment: var assignment })
                return true;
            var pairs = assignment.Pairs.Select(p => new JudgePair(p.Judge, p.Nomination)).ToHashSet();
            return assignment.Certificate.Relaxed.Count > 0 && !problem.Conflicts.Any(pairs.Contains) && problem.Fixed.All(pairs.Contains)
                && problem.Nominations.All(n => assignment.Pairs.Count(p => p.Nomination == n.Id) == n.Reviews)
                && problem.Judges.All(j => assignment.Pairs.Count(p => p.Judge == j.Id) <= j.Max);
        }, iter: 300, threads: 1);

    [Fact]
    public void The_order_of_the_input_changes_nothing() =>
        Small.Sample(problem =>
        {
            var turned = problem with
            {
                Nominations = [.. problem.Nominations.Reverse()],
                Judges = [.. problem.Judges.Reverse()],
                Affinities = [.. problem.Affinities.Reverse()],
            };

            return Text(Instances.Solve(problem)) == Text(Instances.Solve(turned));
        }, iter: 150, threads: 1);

    private static double Least(AssignmentProblem problem, double[] sums) =>
        sums.Where((_, at) => problem.Nominations[at].Reviews > 0).DefaultIfEmpty(double.PositiveInfinity).Min();

    private static AssignmentProblem Problem(
        AssignmentLimits limits, int[] needs, (int Min, int More, int Organisation, int Region, int Gender)[] loads, (int Value, int Fate)[] cells)
    {
        var pairs = cells.Select((c, at) => (Pair: new JudgePair($"J{at % loads.Length}", $"N{at / loads.Length}"), c.Value, c.Fate)).ToArray();
        return new AssignmentProblem
        {
            Nominations = [.. needs.Select((need, at) => new NominationNeed($"N{at}", need))],
            Judges = [.. loads.Select((l, at) => new JudgeCapacity(
                $"J{at}", l.Min, l.Min + l.More, l.Organisation == 0 ? null : $"O{l.Organisation}", l.Region == 0 ? null : $"R{l.Region}",
                l.Gender == 0 ? null : l.Gender == 1 ? "F" : "M"))],
            Affinities = [.. pairs.Where(p => p.Fate != 8).Select(p => new PairAffinity(p.Pair.Judge, p.Pair.Nomination, p.Value / 10.0))],
            DefaultAffinity = 0.05,
            Conflicts = [.. pairs.Where(p => p.Fate == 0).Select(p => p.Pair)],
            Fixed = [.. pairs.Where(p => p.Fate == 9 && p.Value > 7).Select(p => p.Pair)],
            Limits = limits,
        };
    }

    private static string Text(AssignmentOutcome outcome) => outcome switch
    {
        AssignmentOutcome.Solved s => string.Join(';', s.Assignment.Pairs) + s.Assignment.Certificate.Total + s.Assignment.Certificate.InputHash,
        AssignmentOutcome.Infeasible i => i.Reason,
        _ => "",
    };
}
