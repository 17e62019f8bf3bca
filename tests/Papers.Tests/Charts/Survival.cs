using CsCheck;
using Palmares.Papers.Charts;

namespace Palmares.Papers.Tests.Charts;

public sealed class Survival
{
    /// <summary>Remission times under 6-mercaptopurine, Freireich 1963, as printed in the textbooks (Kleinbaum and Klein, table 2.1).</summary>
    private static readonly (double, bool)[] Remission =
    [
        (6, true), (6, true), (6, true), (7, true), (10, true), (13, true), (16, true), (22, true), (23, true),
        (6, false), (9, false), (10, false), (11, false), (17, false), (19, false), (20, false), (25, false), (32, false), (32, false), (34, false), (35, false),
    ];

    [Fact]
    public void Agrees_with_the_textbook()
    {
        var group = KaplanMeier.Estimate("6-MP", Remission);

        Assert.Equal([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], group.Steps.Select(step => Math.Round(step.Share, 4)));
        Assert.Equal([21, 17, 15, 12, 11, 7, 6], group.Steps.Select(step => step.AtRisk));
    }

    [Fact]
    public void Agrees_with_the_log_log_interval_of_the_textbook()
    {
        var first = KaplanMeier.Estimate("6-MP", Remission).Steps[0];

        Assert.Equal(0.620, first.Low, 0.001);
        Assert.Equal(0.952, first.High, 0.001);
    }

    [Fact]
    public void Never_rises_and_stays_within_its_interval() =>
        Gen.Select(Gen.Double[0, 20], Gen.Bool).Array[1, 60].Sample(watched =>
        {
            var steps = KaplanMeier.Estimate("Group", watched).Steps;
            Assert.All(steps, step => Assert.InRange(step.Share, step.Low - 1e-12, step.High + 1e-12));
            Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(pair.Second.Share <= pair.First.Share));
        });

    [Fact]
    public void Without_censoring_is_the_share_still_going() =>
        Gen.Int[1, 30].Array[1, 50].Sample(times =>
        {
            var group = KaplanMeier.Estimate("Group", [.. times.Select(time => ((double)time, true))]);
            Assert.All(group.Steps, step => Assert.Equal(times.Count(time => time > step.Time) / (double)times.Length, step.Share, 9));
        });
}
