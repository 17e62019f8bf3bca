using System.Globalization;
using Palmares.Papers.Charts;

namespace Palmares.Landscape.Gaps;

/// <summary>Words a chart is given in the reader's language: key to text.</summary>
public delegate string Told(string text);

/// <summary>The three views of an analysis. Every picture has its table.</summary>
public static class GapCharts
{
    private const string NotFound = "Not found", NotLooked = "Not looked";

    /// <summary>The axes of the parallel view: dimensions whose values are few.</summary>
    private static readonly string[] ParallelDimensions = ["subject", "upper-age", "upper-years", "self-nomination", "frequency", "jury"];

    private static readonly string[] Outcomes = ["Same", "Different", NotFound, NotLooked];

    public static Chart Matrix(AnalysisShown analysis, bool rightToLeft, Told told) => new Matrix
    {
        Title = told("Comparison, point by point"),
        Description = told("A row for each programme, a column for each of the 28 points; the table under the picture names them."),
        RightToLeft = rightToLeft,
        RowColumn = told("Programme"),
        Columns = [.. AwardDimensions.All.Select(dimension => told(dimension.Label))],
        States = [new(told(Outcomes[0]), "=", true), new(told(Outcomes[1]), "≠", false), new(told(Outcomes[2]), "?", false), new(told(Outcomes[3]), "·", false)],
        Rows = [.. analysis.Awards.Select(one => ($"{one.Award.Body}: {one.Award.Name}", (IReadOnlyList<int>)[.. one.Cells.Select(cell => (int)cell.Outcome)]))],
    }.Draw();

    public static Chart Parallel(AnalysisShown analysis, bool rightToLeft, Told told)
    {
        var records = analysis.Awards.Select(one => one.Award).Prepend(analysis.Subject).ToList();
        var axes = ParallelDimensions.Select(key => Axis(AwardDimensions.Find(key)!, records, told)).ToList();
        (string, IReadOnlyList<int>) Line(AwardRecord award) => (award.Name, [.. axes.Select((axis, at) => Math.Max(0, axis.Places.ToList().IndexOf(Place(award, AwardDimensions.Find(ParallelDimensions[at])!, told))))]);
        return new ParallelAxes
        {
            Title = told("Programmes side by side"),
            Description = told("A line for each programme over the points whose values are few; the thick line is the programme compared. In brackets how many pass."),
            RightToLeft = rightToLeft,
            WhatColumn = told("Programme"),
            Axes = axes,
            Lines = [.. analysis.Awards.Select(one => Line(one.Award))],
            Marked = Line(analysis.Subject),
        }.Draw();
    }

    /// <summary>From the first award to the last year in which it was seen. Null when no record has a year.</summary>
    public static Chart? Timeline(AnalysisShown analysis, DateTimeOffset now, bool rightToLeft, Told told)
    {
        var dated = analysis.Awards.Select(one => one.Award).Where(award => award.FirstYear is not null || award.LastSeenYear is not null).OrderBy(award => award.FirstYear ?? award.LastSeenYear).ToList();
        return dated.Count == 0 ? null : new Timeline
        {
            Title = told("From the first award to the last seen"),
            Description = told("A line begins with the first award that was found and ends with the last year in which the programme was seen; what came after is not known."),
            RightToLeft = rightToLeft,
            ReadUntil = now.Year,
            WhatColumn = told("Programme"),
            FromColumn = told("From"),
            ToColumn = told("Last seen"),
            NumberColumn = told("Records"),
            OngoingText = told("goes on"),
            UnknownText = told("not known"),
            Spans = [.. dated.Select(award => new TimelineSpan($"{award.Body}: {award.Name}", award.FirstYear, award.LastSeenYear, award.Status.Contains("past", StringComparison.Ordinal) || award.Status.StartsWith("ended", StringComparison.Ordinal) ? Ending.Known : award.LastSeenYear is null ? Ending.Unknown : Ending.Known))],
        }.Draw();
    }

    private static ParallelAxis Axis(AwardDimension dimension, IReadOnlyList<AwardRecord> records, Told told) => new(
        told(dimension.Label),
        [.. records.Select(record => Place(record, dimension, told)).CountBy(place => place).OrderBy(pair => pair.Key == told(NotFound) ? 1 : pair.Key == told(NotLooked) ? 2 : 0)
            .ThenBy(pair => pair.Key, StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering)).Select(pair => pair.Key)]);

    private static string Place(AwardRecord award, AwardDimension dimension, Told told)
    {
        var said = DimensionReading.Of(award, dimension);
        return said.State switch
        {
            CellState.NotFound => told(NotFound),
            CellState.NotLooked => told(NotLooked),
            CellState.StatedAbsent => told("None"),
            _ when said.Values.Count == 0 => told("In other words"),
            _ when said.Values.Count == 1 => Short(said.Values.First()),
            _ => told("Several"),
        };
    }

    private static string Short(string value) => value[(value.LastIndexOf(':') + 1)..].Trim();
}
