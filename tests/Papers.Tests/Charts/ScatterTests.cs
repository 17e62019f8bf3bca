using Palmares.Papers.Charts;

namespace Palmares.Papers.Tests.Charts;

public sealed class ScatterTests
{
    [Fact]
    public void Each_thing_is_a_point_and_a_row()
    {
        var chart = new Scatter { Title = "Spread by mean", Description = "As listed.", XColumn = "Mean", YColumn = "Spread", Points = [new("A-1", 3.25, 1), new("A-2", 4, 0.5)] }.Draw();

        Assert.Equal(2, chart.Svg.Split("<circle").Length - 1);
        Assert.Equal([["A-1", "3.25", "1"], ["A-2", "4", "0.5"]], chart.Table.Rows);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Few_points_still_have_an_axis(int count)
    {
        var chart = new Scatter { Title = "T", Description = "D", Points = [.. Enumerable.Range(0, count).Select(_ => new ScatterPoint("A", 2, 2))] }.Draw();

        Assert.Contains("<line", chart.Svg, StringComparison.Ordinal);
    }
}
