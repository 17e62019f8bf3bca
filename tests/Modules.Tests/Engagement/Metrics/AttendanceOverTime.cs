using System.Globalization;
using System.Text.RegularExpressions;
using Palmares.Engagement.Metrics;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Engagement.Metrics;

public sealed partial class AttendanceOverTime
{
    [Fact]
    public async Task The_figures_of_TSAG_are_those_of_the_field_s_description()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(SharedData.Require(), "design", "DOMAIN.md"), TestContext.Current.CancellationToken);
        var told = Assert.Single(lines, line => line.Contains("TSAG attendance —", StringComparison.Ordinal));
        var meetings = told[(told.IndexOf('—', StringComparison.Ordinal) + 1)..].Split(". ", 2)[0].Split(" · ");

        Assert.Equal(meetings.Length, KnownAttendance.Tsag.Count);
        Assert.All(meetings.Zip(KnownAttendance.Tsag), pair =>
        {
            var (text, known) = pair;
            var numbers = Number().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
            var total = text.Contains("on site", StringComparison.Ordinal) ? numbers[1] + numbers[2] : numbers[1];
            Assert.Equal((known.Meeting, known.Began.Year, known.Total, known.Countries), (text.Trim()[..known.Meeting.Length], numbers[0], total, numbers[^1]));
            Assert.Equal(known.Online, numbers.Count == 4 ? numbers[2] : null);
            Assert.Equal(known.About, text.Contains('~', StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_trend_is_drawn_with_its_table_the_oldest_first()
    {
        var chart = KnownAttendance.Draw("Attendance", "By meeting.", "All", "Online", rightToLeft: false);

        Assert.Equal(KnownAttendance.Tsag.Select(one => one.Began.Earliest).Order(), KnownAttendance.Tsag.Select(one => one.Began.Earliest));
        Assert.Equal(KnownAttendance.Tsag.Count + KnownAttendance.Tsag.Count(one => one.Online is not null), chart.Table.Rows.Count);
        Assert.Contains(chart.Table.Rows, row => row.Contains("May 2025") && row.Any(cell => cell.StartsWith("287", StringComparison.Ordinal)));
        Assert.Contains("role=\"img\"", chart.Svg, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
