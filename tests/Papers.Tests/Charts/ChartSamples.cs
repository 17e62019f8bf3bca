using System.Xml.Linq;
using Palmares.Papers.Charts;

namespace Palmares.Papers.Tests.Charts;

/// <summary>One chart of every form, so that what holds for all is asked of all.</summary>
internal static class ChartSamples
{
    public static IReadOnlyList<ChartForm> All(string words, bool rightToLeft = false) =>
    [
        new DotAndInterval
        {
            Title = words, Description = words, RightToLeft = rightToLeft, Reference = 2, ReferenceLabel = words, Sets = ["first", words],
            Rows = [new IntervalRow(words, 3, 2.5, 4), new IntervalRow("Second", -1.5, -2, 1, 1)],
        },
        new Timeline
        {
            Title = words, Description = words, RightToLeft = rightToLeft, ReadUntil = 2026,
            Works = [new TimelineWorks(words, [2001, 2001, 2009])],
            Spans = [new TimelineSpan(words, 2002, 2005), new TimelineSpan("Chair", 2010, null, Ending.Ongoing), new TimelineSpan("Editor", null, null, Ending.Unknown)],
        },
        new SurvivalSteps
        {
            Title = words, Description = words, RightToLeft = rightToLeft,
            Groups = [KaplanMeier.Estimate(words, [(1, true), (2, false), (3, true)]), KaplanMeier.Estimate("Matched", [(2, true), (4, false)])],
        },
        new FollowedCurves
        {
            Title = words, Description = words, RightToLeft = rightToLeft, KeptBack = words,
            Groups =
            [
                new CurveGroup(words, [new CurveReading(0, 1, 1, 1, 30), new CurveReading(1, .8, .7, .9, 24), new CurveReading(2, null, null, null, null), new CurveReading(3, .5, .3, .7, 9)]),
                new CurveGroup("Matched", [new CurveReading(0, 1, 1, 1, 200), new CurveReading(1, .7, .6, .8, 140)]),
            ],
        },
        new Matrix
        {
            Title = words, Description = words, RightToLeft = rightToLeft, Columns = [words, "second"],
            States = [new MatrixState(words, "=", true), new MatrixState("other", "·", false)], Rows = [(words, [0, 1]), ("Third", [1, 1])],
        },
        new ParallelAxes
        {
            Title = words, Description = words, RightToLeft = rightToLeft, Axes = [new ParallelAxis(words, ["one", words]), new ParallelAxis("Second", ["only"])],
            Lines = [(words, [0, 0]), ("Third", [1, 0])], Marked = ("Fourth", [1, 0]),
        },
        new Bars { Title = words, Description = words, RightToLeft = rightToLeft, Counts = [new Bar(words, 12), new Bar("2020", 0), new Bar("2021", null)] },
        new Trajectory { Title = words, Description = words, RightToLeft = rightToLeft, CountColumn = words, UsualColumn = words, Years = [(2001, 2), (2004, 5)], Usual = [new UsualBand(2001, 0, 1, 2), new UsualBand(2002, 1, 1, 3)] },
    ];

    public static XElement Parsed(this Chart chart) => XElement.Parse(chart.Svg, LoadOptions.PreserveWhitespace);
}
