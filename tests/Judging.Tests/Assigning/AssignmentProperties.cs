using CsCheck;
using Palmares.Judging.Assigning;

namespace Palmares.Judging.Tests.Assigning;

public class AssignmentProperties
{
    /// <summary>Up to 4 nominations and 5 judges of 2 organisations, with conflicts, minima, fixed pairs, ties in affinity.</summary>
    internal static readonly Gen<AssignmentProblem> Small =
        from nominations in Gen.Int[1, 4]
        from judges in Gen.Int[1, 5]
        from needs in Gen.Int[0, 2].Array[nominations]
        from loads in Gen.Select(Gen.Int[0, 1], Gen.Int[0, 3], Gen.Int[0, 2]).Array[judges]
        from cells in Gen.Select(Gen.Int[-2, 8], Gen.Int[0, 9]).Array[nominations * judges]
        from listed in Gen.Bool
        from cap in Gen.Int[0, 2]
        select Problem(needs, loads, cells, listed, cap);

    [Fact]
    public void The_total_equals_the_best_found_by_trying_everything() =>
        Small.Sample(problem =>
        {
            var best = Instances.BestByTrying(problem);

            var outcome = Assigner.Solve(problem);

            if (best is null)
                return outcome is AssignmentOutcome.Infeasible { Reason.Length: > 0, Shortage.Missing: > 0 };
            var assignment = ((AssignmentOutcome.Solved)outcome).Assignment;
            Instances.AssertKeepsTheRules(problem, assignment);
            return Math.Abs(assignment.Certificate.Total - best.Value) < 1e-9 && assignment.Certificate.Optimal;
        }, iter: 5_000, threads: 1);

    [Fact]
    public void The_order_of_the_input_changes_nothing() =>
        Small.Sample(problem =>
        {
            var turned = problem with
            {
                Nominations = [.. problem.Nominations.Reverse()],
                Judges = [.. problem.Judges.Reverse()],
                Affinities = [.. problem.Affinities.Reverse()],
                Conflicts = [.. problem.Conflicts.Reverse()],
            };

            return Text(Assigner.Solve(problem)) == Text(Assigner.Solve(turned));
        }, iter: 500, threads: 1);

    [Fact]
    public void New_names_change_who_but_not_how_much() =>
        Small.Sample(problem =>
        {
            var renamed = Renamed(problem);

            return (Assigner.Solve(problem), Assigner.Solve(renamed)) switch
            {
                (AssignmentOutcome.Solved a, AssignmentOutcome.Solved b) =>
                    Math.Abs(a.Assignment.Certificate.Total - b.Assignment.Certificate.Total) < 1e-9,
                (AssignmentOutcome.Infeasible, AssignmentOutcome.Infeasible) => true,
                _ => false,
            };
        }, iter: 500, threads: 1);

    private static AssignmentProblem Problem(int[] needs, (int Min, int More, int Organisation)[] loads, (int Value, int Fate)[] cells, bool listed, int cap)
    {
        var pairs = cells.Select((c, at) => (Pair: new JudgePair($"J{at % loads.Length}", $"N{at / loads.Length}"), c.Value, c.Fate)).ToArray();
        return new AssignmentProblem
        {
            Nominations = [.. needs.Select((need, at) => new NominationNeed($"N{at}", need))],
            Judges = [.. loads.Select((l, at) => new JudgeCapacity($"J{at}", l.Min, l.Min + l.More, l.Organisation == 0 ? null : $"O{l.Organisation}"))],
            Affinities = [.. pairs.Where(p => p.Fate != 8).Select(p => new PairAffinity(p.Pair.Judge, p.Pair.Nomination, p.Value / 10.0))],
            DefaultAffinity = 0.05,
            Conflicts = [.. pairs.Where(p => p.Fate < 2).Select(p => p.Pair)],
            Fixed = [.. pairs.Where(p => p.Fate == 9 && p.Value > 6).Select(p => p.Pair)],
            OnlyListedPairs = listed,
            Limits = new AssignmentLimits { JudgesPerOrganisationPerNomination = cap == 0 ? null : cap },
        };
    }

    private static AssignmentProblem Renamed(AssignmentProblem problem)
    {
        static string New(string id) => id[0] + (9 - (id[1] - '0')).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return problem with
        {
            Nominations = [.. problem.Nominations.Select(n => n with { Id = New(n.Id) })],
            Judges = [.. problem.Judges.Select(j => j with { Id = New(j.Id) })],
            Affinities = [.. problem.Affinities.Select(a => new PairAffinity(New(a.Judge), New(a.Nomination), a.Value))],
            Conflicts = [.. problem.Conflicts.Select(c => new JudgePair(New(c.Judge), New(c.Nomination)))],
            Fixed = [.. problem.Fixed.Select(c => new JudgePair(New(c.Judge), New(c.Nomination)))],
        };
    }

    private static string Text(AssignmentOutcome outcome) => outcome switch
    {
        AssignmentOutcome.Solved s => string.Join(';', s.Assignment.Pairs) + s.Assignment.Certificate,
        AssignmentOutcome.Infeasible i => i.Reason,
        _ => "",
    };
}
