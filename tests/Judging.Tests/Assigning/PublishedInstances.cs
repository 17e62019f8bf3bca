using System.Text.Json;
using Palmares.Judging.Assigning;
using Palmares.Judging.Files;
using Palmares.Solving;

namespace Palmares.Judging.Tests.Assigning;

/// <summary>Totals by HiGHS and OR-Tools (../shared/data/judging/assign/expected.json).</summary>
public class PublishedInstances
{
    [Theory]
    [InlineData("preflib1")]
    [InlineData("preflib2")]
    [InlineData("aamas2015")]
    [InlineData("counter")]
    [InlineData("midl")]
    public void Total_equals_the_solvers_and_the_bound_proves_it(string name)
    {
        var problem = InstanceFile.Read(SharedData.Require("assign", name + ".json"));
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedData.Require("assign", "expected.json")));
        var total = expected.RootElement.GetProperty(name).GetProperty("total").GetDouble();

        var assignment = Instances.Solved(problem);

        Assert.Equal(total, assignment.Certificate.Total, 1e-9);
        Assert.True(assignment.Certificate.Optimal);
        Assert.Equal(total, assignment.Certificate.Bound, 1e-9);
        Instances.AssertKeepsTheRules(problem, assignment);
    }

    [Theory]
    [InlineData("award-100x30x3", 100)]
    [InlineData("award-300x60x3", 300)]
    [InlineData("award-613x201x3", 613)]
    [InlineData("award-2000x200x4", 2000)]
    public void Under_all_rules_the_total_equals_the_solvers_and_the_bound_proves_it(string name, int nominations)
    {
        var problem = InstanceFile.Read(SharedData.Require("assign", name + ".json"));
        using var stored = JsonDocument.Parse(File.ReadAllText(SharedData.Require("design", "synthetic_award_instances.json")));
        var golden = stored.RootElement.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("N").GetInt32() == nominations);

        var assignment = Assert.IsType<AssignmentOutcome.Solved>(Instances.Solve(problem)).Assignment;

        Assert.Equal(golden.GetProperty("total").GetDouble(), assignment.Certificate.Total, 6e-5);
        Assert.Equal(golden.GetProperty("min").GetDouble(), assignment.Certificate.WorstServed!.Value, 6e-5);
        Assert.True(assignment.Certificate.Optimal);
        Instances.AssertKeepsTheRules(problem, assignment);
    }

    [Fact]
    public void Asked_for_what_it_has_a_search_gives_its_first_assignment_and_what_is_proved_of_it()
    {
        var problem = InstanceFile.Read(SharedData.Require("assign", "award-613x201x3.json"));

        var first = Assert.IsType<AssignmentOutcome.Solved>(Assigner.Solve(problem, new AssignmentOptions(Solver: new OrToolsSolver(), Enough: new CancellationToken(canceled: true)), TestContext.Current.CancellationToken)).Assignment;

        Assert.InRange(first.Certificate.Total, 1761.8413 * (1 - 1e-3), 1761.8413 + 1e-4);
        Assert.InRange(first.Certificate.Bound, 1761.8413 - 1e-4, 1761.8413 * (1 + 1e-3));
        Assert.Equal(first.Certificate.Gap <= 1e-9 * first.Certificate.Bound, first.Certificate.Optimal);
        Instances.AssertKeepsTheRules(problem, first);
    }

    [Theory]
    [InlineData("award-100x30x3")]
    [InlineData("award-613x201x3")]
    public void Without_a_solver_the_total_under_all_rules_is_within_a_ten_thousandth_and_so_is_its_bound(string name)
    {
        var problem = InstanceFile.Read(SharedData.Require("assign", name + ".json"));

        var alone = Instances.Solved(problem).Certificate;
        var proved = Assert.IsType<AssignmentOutcome.Solved>(Instances.Solve(problem)).Assignment.Certificate;

        Assert.InRange(alone.Total, proved.Total * (1 - 1e-4), proved.Total + 1e-9);
        Assert.InRange(alone.Bound, proved.Total - 1e-9, proved.Total * (1 + 1e-4));
    }

    [Theory]
    [InlineData("preflib1", "preflib1")]
    [InlineData("preflib2", "preflib2")]
    [InlineData("midl", "midl ub4")]
    public void The_least_served_nomination_gets_the_most_it_can_and_the_bound_proves_it(string name, string golden)
    {
        var problem = InstanceFile.Read(SharedData.Require("assign", name + ".json"));
        using var stored = JsonDocument.Parse(File.ReadAllText(SharedData.Require("assign", "maxmin.json")));
        var bound = stored.RootElement.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("case").GetString() == golden).GetProperty("maxmin_lp_bound").GetDouble();

        var assignment = Assert.IsType<AssignmentOutcome.Solved>(Instances.Solve(problem, AssignmentObjective.MaxMin)).Assignment;

        // On all three the relaxation's bound is reached; the stored search by CP-SAT proves 0.9448 for midl on a grid of 1e-4.
        Assert.Equal(bound, assignment.Certificate.WorstServed!.Value, 1e-8);
        Assert.True(assignment.Certificate.Optimal);
        Instances.AssertKeepsTheRules(problem, assignment);
    }

    [Fact]
    public void A_floor_under_the_least_served_costs_what_the_stored_search_says()
    {
        var problem = InstanceFile.Read(SharedData.Require("assign", "award-100x30x3.json"));

        var certificate = Assert.IsType<AssignmentOutcome.Solved>(Instances.Solve(problem, AssignmentObjective.MaxMin)).Assignment.Certificate;

        Assert.Equal((1.1793, 216.9731), (Math.Round(certificate.WorstServed!.Value, 4), Math.Round(certificate.Total, 4)));
        Assert.True(certificate.Optimal);
    }

    [Theory]
    [InlineData("preflib1")]
    [InlineData("preflib2")]
    [InlineData("aamas2015")]
    public void The_expected_total_under_a_cap_on_probability_equals_the_published_one(string name)
    {
        var problem = InstanceFile.Read(SharedData.Require("assign", name + ".json"));
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedData.Require("assign", "expected.json")));
        foreach (var golden in expected.RootElement.GetProperty(name).GetProperty("randomised").EnumerateArray())
        {
            var cap = golden.GetProperty("max_probability").GetDouble();
            var capped = problem with { Limits = new AssignmentLimits { MaxPairProbability = cap } };

            var drawn = Instances.Solved(capped);

            Assert.Equal(golden.GetProperty("expected_total").GetDouble(), drawn.Certificate.ExpectedTotal!.Value, 1e-9);
            Assert.True(drawn.Certificate.Optimal);
            Assert.All(drawn.Marginals, m => Assert.InRange(m.Probability, 0, cap));
            Assert.Equal(problem.Nominations.Sum(n => n.Reviews), drawn.Marginals.Sum(m => m.Probability), 1e-6);
            Instances.AssertKeepsTheRules(capped, drawn);
        }
    }
}
