using System.Text.Json;
using Palmares.Judging.Assigning;
using Palmares.Judging.Files;

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
    [InlineData("award-100x30x3", 216.9887)]
    [InlineData("award-300x60x3", 775.4071)]
    [InlineData("award-613x201x3", 1761.8413)]
    [InlineData("award-2000x200x4", 7616.3262)]
    public void Without_the_crossing_rules_the_total_is_at_least_what_they_allow(string name, double withAllRules)
    {
        var all = InstanceFile.Read(SharedData.Require("assign", name + ".json"));
        var problem = all with { Limits = new AssignmentLimits { JudgesPerOrganisationPerNomination = 1 } };

        var assignment = Instances.Solved(problem);

        Assert.IsType<AssignmentOutcome.NotAvailable>(Assigner.Solve(all, ct: TestContext.Current.CancellationToken));
        Assert.True(assignment.Certificate.Optimal);
        Assert.True(assignment.Certificate.Total >= withAllRules * (1 - 1e-4));
        Instances.AssertKeepsTheRules(problem, assignment);
    }
}
