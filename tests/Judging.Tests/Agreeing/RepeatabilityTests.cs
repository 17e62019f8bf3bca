using System.Globalization;
using System.Text.Json;
using Palmares.Judging.Agreeing;

namespace Palmares.Judging.Tests.Agreeing;

public class RepeatabilityTests
{
    [Fact]
    public void The_published_table_of_two_committees_is_met()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("design", "neurips2014_consistency.json")));
        var table = file.RootElement.GetProperty("published_accept_precision");
        foreach (var reviews in new[] { 1, 2, 3, 4, 5, 6 })
        {
            foreach (var winners in new[] { 0.05, 0.1, 0.2 })
            {
                var golden = table.GetProperty($"{reviews} reviewers").GetProperty(winners.ToString("0.00", CultureInfo.InvariantCulture)).GetDouble();
                Assert.Equal(golden, Repeatability.Of(reviews, winners), 0.015);
            }
        }
    }

    [Fact]
    public void Without_views_of_their_own_two_panels_pick_the_same_and_without_merit_they_meet_by_chance()
    {
        Assert.Equal(1, Repeatability.Of(1, 0.1, subjective: 0));
        Assert.Equal(0.1, Repeatability.Of(3, 0.1, subjective: 1), 0.01);
    }
}
