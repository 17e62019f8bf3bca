using CsCheck;
using Palmares.Review;
using Palmares.Review.Listing;

namespace Palmares.Modules.Tests.Review.Listing;

public sealed class PlotTests
{
    private static readonly ListFields Chair = ListFields.For(new Viewer(Runs: false, Assigns: true, SeesResults: true, Judges: true, Nominates: false));

    private static readonly ListField Mean = Chair.Find("mean")!, Organisation = Chair.Find("organisation")!;

    [Fact]
    public void A_histogram_holds_every_value_once()
    {
        Gen.Int[0, 5].Array[1, 60].Sample(marks =>
        {
            var plot = PlotRules.Of(PlotKind.Histogram, Mean, null, [.. marks.Select(mark => Rows.Make(scores: [Rows.Marks(mark, mark)])), Rows.Make()]).Value;

            Assert.Equal(marks.Length, (int)plot.Marks.Sum(step => step.Up));
            Assert.Equal(1, plot.Left);
            Assert.InRange(plot.Marks.Count, 1, 20);
        });
    }

    [Fact]
    public void Bars_count_or_average_and_points_stand_by_their_numbers()
    {
        ListedRow[] rows = [Rows.Make("A-1", organisation: "Harbour", scores: [Rows.Marks(5, 5)]), Rows.Make("A-2", organisation: "Harbour", scores: [Rows.Marks(3, 3)]), Rows.Make("A-3", organisation: "Works"), Rows.Make("A-4")];

        var counts = PlotRules.Of(PlotKind.Bar, Organisation, null, rows).Value;
        var means = PlotRules.Of(PlotKind.Bar, Organisation, Mean, rows).Value;
        var points = PlotRules.Of(PlotKind.Scatter, Mean, Chair.Find("spread")!, rows).Value;

        Assert.Equal([("Harbour", 2d), ("Works", 1d)], counts.Marks.Select(mark => (mark.Label, mark.Up)));
        Assert.Equal(("Harbour", 4d, 2), (means.Marks.Single().Label, means.Marks.Single().Up, means.Left));
        Assert.Equal([("A-1", 5d, 0d), ("A-2", 3d, 0d)], points.Marks.Select(mark => (mark.Label, mark.Across, mark.Up)));
    }

    [Fact]
    public void A_plot_that_its_fields_do_not_make_is_refused()
    {
        ListedRow[] many = [.. Enumerable.Range(1, 41).Select(number => Rows.Make(organisation: $"Works {number}"))];

        Assert.Equal(
            [nameof(ReviewErrors.PlotTwoNumbers), nameof(ReviewErrors.PlotNumber), nameof(ReviewErrors.PlotWords), nameof(ReviewErrors.PlotTooMany)],
            new[] { PlotRules.Of(PlotKind.Scatter, Organisation, Mean, []), PlotRules.Of(PlotKind.Histogram, Organisation, null, []), PlotRules.Of(PlotKind.Bar, Mean, null, []), PlotRules.Of(PlotKind.Bar, Organisation, null, many) }.Select(plot => plot.Error.Code));
    }
}
