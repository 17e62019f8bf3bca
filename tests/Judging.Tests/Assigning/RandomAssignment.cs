using CsCheck;
using Palmares.Judging.Assigning;

namespace Palmares.Judging.Tests.Assigning;

/// <summary>An assignment by lot: always there when any is, the same for the same seed, even over the pairs where nothing tells them apart.</summary>
public class RandomAssignment
{
    [Fact]
    public void There_is_one_by_lot_exactly_when_there_is_one_at_all_and_it_keeps_every_rule() =>
        AssignmentProperties.Small.Sample(problem =>
        {
            var possible = Instances.ByTrying(problem).Any();

            var outcome = Instances.Solve(problem, AssignmentObjective.Random, seed: 3);

            if (!possible)
                return outcome is AssignmentOutcome.Infeasible { Reason.Length: > 0 };
            var assignment = ((AssignmentOutcome.Solved)outcome).Assignment;
            Instances.AssertKeepsTheRules(problem, assignment);
            return assignment.Certificate.Total <= assignment.Certificate.Bound + 1e-9;
        }, iter: 3_000, threads: 1);

    [Fact]
    public void Rules_that_cross_are_kept_by_lot_as_well() =>
        CrossingProperties.Small.Sample(problem =>
        {
            var possible = Instances.ByTrying(problem).Any();

            var outcome = Instances.Solve(problem, AssignmentObjective.Random, seed: 5);

            if (!possible)
                return outcome is AssignmentOutcome.Infeasible { Reason.Length: > 0 };
            Instances.AssertKeepsTheRules(problem, ((AssignmentOutcome.Solved)outcome).Assignment);
            return true;
        }, iter: 300, threads: 1);

    [Fact]
    public void The_same_seed_gives_the_same_pairs_and_another_seed_others()
    {
        var problem = Alike(nominations: 12, judges: 8);

        var once = Pairs(problem, 7);

        Assert.Equal(once, Pairs(problem with { Judges = [.. problem.Judges.Reverse()], Nominations = [.. problem.Nominations.Reverse()] }, 7));
        Assert.NotEqual(once, Pairs(problem, 8));
    }

    [Fact]
    public void Where_nothing_tells_pairs_apart_every_pair_comes_equally_often()
    {
        var problem = Alike(nominations: 6, judges: 4);
        const int Draws = 2_000;

        var counts = Enumerable.Range(1, Draws).SelectMany(seed => Pairs(problem, seed)).CountBy(pair => pair).ToDictionary();

        // Each nomination has 2 of 4 judges: probability 1/2 a pair. Chi-square over 24 pairs; 60 is beyond the 0.9999 quantile of 23 degrees of freedom.
        Assert.Equal(24, counts.Count);
        Assert.InRange(counts.Values.Sum(count => Math.Pow(count - (Draws / 2.0), 2) / (Draws / 4.0)), 0, 60);
    }

    [Fact]
    public void A_conflict_found_later_changes_only_what_it_touches()
    {
        var problem = Alike(nominations: 12, judges: 8);
        var before = Pairs(problem, 7);
        var never = problem.Nominations.SelectMany(n => problem.Judges.Select(j => new JudgePair(j.Id, n.Id))).First(pair => !before.Contains((pair.Nomination, pair.Judge)));

        Assert.Equal(before, Pairs(problem with { Conflicts = [never] }, 7));
    }

    [Fact]
    public void Fits_play_no_part_but_are_told()
    {
        var problem = Alike(nominations: 12, judges: 8);
        var fits = problem with { Affinities = [.. problem.Nominations.Select(n => new PairAffinity("J0", n.Id, 1))] };

        var drawn = Assert.IsType<AssignmentOutcome.Solved>(Instances.Solve(fits, AssignmentObjective.Random, seed: 7)).Assignment;

        Assert.Equal(Pairs(problem, 7), drawn.Pairs.Select(p => (p.Nomination, p.Judge)));
        Assert.Equal(drawn.Pairs.Count(p => p.Judge == "J0"), drawn.Certificate.Total);
        Assert.Equal((AssignmentObjective.Random, 7, false), (drawn.Certificate.Objective, drawn.Certificate.Seed, drawn.Certificate.Optimal));
    }

    private static AssignmentProblem Alike(int nominations, int judges) => new()
    {
        Nominations = [.. Enumerable.Range(0, nominations).Select(n => new NominationNeed($"N{n:00}", 2))],
        Judges = [.. Enumerable.Range(0, judges).Select(j => new JudgeCapacity($"J{j}", 0, 2 * nominations / judges))],
    };

    private static IReadOnlyList<(string Nomination, string Judge)> Pairs(AssignmentProblem problem, long seed) =>
        [.. Assert.IsType<AssignmentOutcome.Solved>(Instances.Solve(problem, AssignmentObjective.Random, seed: seed)).Assignment.Pairs.Select(p => (p.Nomination, p.Judge))];
}
