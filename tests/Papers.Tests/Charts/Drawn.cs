using Palmares.Papers.Charts;

namespace Palmares.Papers.Tests.Charts;

public sealed class Drawn
{
    [Fact]
    public void The_three_ends_of_a_mandate_look_different()
    {
        string Of(Ending ending) => new Timeline
        {
            Title = "T", Description = "D", Id = "same", ReadUntil = 2026, Spans = [new TimelineSpan("Chair", 2010, 2014, ending)],
        }.Draw().Svg;

        Assert.Equal(3, new[] { Ending.Known, Ending.Ongoing, Ending.Unknown }.Select(Of).Distinct().Count());
        Assert.Contains("stroke-dasharray", Of(Ending.Unknown), StringComparison.Ordinal);
        Assert.Contains("goes on", Of(Ending.Ongoing), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_start_is_said_in_the_table()
    {
        var table = new Timeline { Title = "T", Description = "D", ReadUntil = 2026, Spans = [new TimelineSpan("Editor", null, 2014)] }.Draw().Table;

        Assert.Equal(["Editor", "not known", "2014", "1"], table.Rows.Single());
    }

    [Fact]
    public void Sets_differ_by_shape_and_not_only_by_colour()
    {
        var svg = new DotAndInterval
        {
            Title = "T", Description = "D", Rows = [new IntervalRow("a", 1, 0, 2), new IntervalRow("b", 1, 0, 2, 1), new IntervalRow("c", 1, 0, 2, 2)],
        }.Draw().Svg;

        Assert.Contains("<circle", svg, StringComparison.Ordinal);
        Assert.Contains("<rect", svg, StringComparison.Ordinal);
        Assert.Contains("<polygon", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_that_runs_backwards_is_refused() =>
        Assert.Throws<ArgumentException>(() => new DotAndInterval { Title = "T", Description = "D", Rows = [new IntervalRow("a", 1, 2, 0)] }.Draw());

    [Fact]
    public void A_count_too_small_to_be_told_is_nowhere_in_the_picture()
    {
        var chart = new Bars { Title = "T", Description = "D", Counts = [new Bar("2020", 9), new Bar("2021", null)] }.Draw();

        Assert.Equal(["2021", "<5"], chart.Table.Rows[1]);
        Assert.Contains("&lt;5", chart.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_has_a_gap_where_it_is_kept_back()
    {
        var chart = new FollowedCurves
        {
            Title = "T", Description = "D", Groups = [new CurveGroup("G", [new(0, 1, 1, 1, 12), new(1, null, null, null, null), new(2, .5, .3, .7, 6)])],
        }.Draw();

        Assert.Equal(["G", "1", "not shown", "not shown", "not shown", "not shown"], chart.Table.Rows[1]);
        // Two runs of three lines each: the curve and both edges of its band.
        Assert.Equal(6, chart.Svg.Split("<polyline").Length - 1);
    }

    [Fact]
    public void Years_without_a_document_are_drawn_as_zero() =>
        Assert.Equal([("2019", 2), ("2020", 0), ("2021", 1)], Bars.ByYear([2021, 2019, 2019]).Select(bar => (bar.Label, bar.Count!.Value)));

    [Fact]
    public void Empty_charts_are_drawn_too()
    {
        Assert.NotEmpty(new Bars { Title = "T", Description = "D", Counts = [] }.Draw().Svg);
        Assert.NotEmpty(new DotAndInterval { Title = "T", Description = "D", Rows = [] }.Draw().Svg);
        Assert.NotEmpty(new SurvivalSteps { Title = "T", Description = "D", Groups = [KaplanMeier.Estimate("None", [])] }.Draw().Svg);
        Assert.NotEmpty(new Timeline { Title = "T", Description = "D", ReadUntil = 2026 }.Draw().Svg);
    }
}
