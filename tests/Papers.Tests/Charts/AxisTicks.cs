using CsCheck;
using Palmares.Papers.Charts;

namespace Palmares.Papers.Tests.Charts;

public sealed class AxisTicks
{
    [Fact]
    public void Enclose_the_values_and_stay_few_and_distinct() =>
        Gen.Select(Gen.Double[-1e9, 1e9], Gen.Double[0, 1e9]).Sample((low, range) =>
        {
            var axis = new Axis(low, low + range, 0, 100);
            var ticks = axis.Ticks().ToList();

            Assert.True(axis.Low <= low && axis.High >= low + range);
            Assert.InRange(ticks.Count, 2, 12);
            Assert.Equal(ticks.Count, ticks.Select(axis.Label).Distinct().Count());
        });

    [Fact]
    public void Keep_the_order_of_values() =>
        Gen.Select(Gen.Double[-100, 100], Gen.Double[-100, 100]).Sample((one, other) =>
        {
            var axis = new Axis(-100, 100, 40, 700);
            Assert.True(one <= other ? axis.At(one) <= axis.At(other) : axis.At(one) >= axis.At(other));
        });

    [Fact]
    public void Are_whole_years_on_a_time_line() =>
        Assert.All(new Axis(2024, 2026, 0, 100, whole: true).Ticks(), tick => Assert.Equal(Math.Round(tick), tick));

    [Fact]
    public void Refuse_what_is_not_a_number() => Assert.Throws<ArgumentException>(() => new Axis(double.NaN, 1, 0, 1));
}
