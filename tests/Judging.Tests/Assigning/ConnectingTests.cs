using CsCheck;
using Palmares.Judging.Assigning;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Tests.Assigning;

public class ConnectingTests
{
    /// <summary>Two schools whose judges know only their own nominations: the best total keeps them apart.</summary>
    private static AssignmentProblem TwoSchools(double across) => new()
    {
        Nominations = [.. Enumerable.Range(0, 8).Select(n => new NominationNeed($"N{n}", 2))],
        Judges = [.. Enumerable.Range(0, 4).Select(j => new JudgeCapacity($"J{j}", 0, 4))],
        Affinities = [.. from n in Enumerable.Range(0, 8) from j in Enumerable.Range(0, 4) select new PairAffinity($"J{j}", $"N{n}", n % 2 == j % 2 ? 1 : across)],
    };

    [Fact]
    public void Groups_that_no_judge_connects_are_joined_by_the_cheapest_exchange()
    {
        var problem = TwoSchools(0.95);
        var best = Instances.Solved(problem);
        string[] all = [.. problem.Nominations.Select(n => n.Id)];

        var joined = Connecting.Of(problem, best, [all], ct: TestContext.Current.CancellationToken);

        Assert.Equal((2, 1), (Connecting.Groups(best.Pairs, all), Connecting.Groups(joined.Pairs, all)));
        Assert.Equal((16, 15.9, 16), (best.Certificate.Total, Math.Round(joined.Certificate.Total, 9), Math.Round(joined.Certificate.Bound, 6)));
        Assert.False(joined.Certificate.Optimal);
        Assert.Contains("2 groups", Assert.Single(Foreseeing.WhyNoCalibration(best.Pairs.Select(p => (p.Nomination, p.Judge)))), StringComparison.Ordinal);
        Assert.Empty(Foreseeing.WhyNoCalibration(joined.Pairs.Select(p => (p.Nomination, p.Judge))));
        Instances.AssertKeepsTheRules(problem, joined);
    }

    [Fact]
    public void Nothing_is_joined_when_it_costs_more_than_a_hundredth()
    {
        var problem = TwoSchools(0.9);
        var best = Instances.Solved(problem);

        Assert.Same(best, Connecting.Of(problem, best, [[.. problem.Nominations.Select(n => n.Id)]], ct: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Joining_keeps_every_rule_and_load_never_parts_what_was_joined_and_gives_up_no_more_than_a_hundredth() =>
        Gen.Select(Gen.Int[4, 10], Gen.Int[3, 6], Gen.Int[1, 2], Gen.Int[0, 100_000]).Sample((nominations, judges, reviews, seed) =>
        {
            var chance = new Random(seed);
            var problem = new AssignmentProblem
            {
                Nominations = [.. Enumerable.Range(0, nominations).Select(n => new NominationNeed($"N{n}", reviews))],
                Judges = [.. Enumerable.Range(0, judges).Select(j => new JudgeCapacity($"J{j}", 0, nominations, $"O{chance.Next(judges)}"))],
                Affinities = [.. from n in Enumerable.Range(0, nominations) from j in Enumerable.Range(0, judges) select new PairAffinity($"J{j}", $"N{n}", 0.98 + (0.02 * chance.NextDouble()))],
                Conflicts = [.. Enumerable.Range(0, nominations).Where(_ => chance.Next(3) == 0).Select(n => new JudgePair($"J{chance.Next(judges)}", $"N{n}"))],
                Limits = new AssignmentLimits { JudgesPerOrganisationPerNomination = 1 },
            };
            if (Assigner.Solve(problem) is not AssignmentOutcome.Solved { Assignment: var best })
                return;
            string[][] compared = [[.. problem.Nominations.Select(n => n.Id).Where((_, n) => n % 2 == 0)], [.. problem.Nominations.Select(n => n.Id).Where((_, n) => n % 2 == 1)]];

            var joined = Connecting.Of(problem, best, compared);

            Instances.AssertKeepsTheRules(problem, joined);
            Assert.True(compared.Sum(c => Connecting.Groups(joined.Pairs, c)) <= compared.Sum(c => Connecting.Groups(best.Pairs, c)));
            Assert.Equal(best.Pairs.CountBy(p => p.Judge).ToDictionary(), joined.Pairs.CountBy(p => p.Judge).ToDictionary());
            Assert.InRange(joined.Certificate.Total, best.Certificate.Total * 0.99 - 1e-9, best.Certificate.Total + 1e-9);
            Assert.Equal(best.Certificate.InputHash, joined.Certificate.InputHash);
        }, iter: 300);
}
