using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Engagement.Metrics;
using Palmares.Kernel;
using Palmares.Papers.Charts;
using Palmares.Reports.Members;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Engagement.Metrics;

/// <summary>The measures of the bodies whose record is imported, with the trend of the industry's share and its coverage.</summary>
public sealed class IndexModel(MeasureBodies measure, MeasureHere here, ShowOwnFigures own) : PalmaresPage
{
    public MeasureBodies.Measured? Measured { get; private set; }

    /// <summary>Of this installation's own registers.</summary>
    public IReadOnlyList<BodyMetric> Here { get; private set; } = [];

    public ShowOwnFigures.Own Own { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await measure.RunAsync(By, ct);
        if (found.IsError && found.Error.Code != nameof(EngagementErrors.NothingToMeasure))
            return Refused(found.Error);
        Measured = found.IsError ? null : found.Value;
        var (registers, house) = (await here.RunAsync(By, ct), await own.RunAsync(By, ct));
        if (registers.IsError || house.IsError)
            return Refused(registers.IsError ? registers.Error : house.Error);
        (Here, Own) = (registers.Value, house.Value);
        Crumb(T["Stories"], "/engagement/stories");
        Crumb(T["Measures"]);
        return Page();
    }

    public Chart Attendance => KnownAttendance.Draw(
        T["Participants at meetings of TSAG"], T["All participants of each meeting, and those online where that was told."], T["All participants"], T["Online"], System.Globalization.CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft);

    /// <summary>Bodies that have no figure.</summary>
    public IReadOnlyList<string> NotHeld => [.. Measured!.Metrics.Select(metric => metric.Body).Distinct().Where(body => !IsHeld(body))];

    public bool IsHeld(string body) => Measured!.Metrics.Any(metric => metric.Body == body && metric.Figures.Count > 0);

    /// <summary>Shares in per cent by period, and beside each how much of the record could be used.</summary>
    public Chart? Trend(string body)
    {
        var figures = Measured!.Metrics.Where(metric => metric.Body == body && metric.Definition.Id is "IE-1" or "IE-3").FirstOrDefault(metric => metric.Body == body && metric.Figures.Count > 0)?.Figures;
        var shown = figures?.GroupBy(figure => figure.Part).First().Where(figure => figure.Value is not null).TakeLast(10).ToList();
        if (shown is null or { Count: 0 })
            return null;
        return new DotAndInterval
        {
            Title = T["Industry share of {0}, with coverage", body], Description = T["Shares in per cent with their 95 % interval, and beside each the share of the record that could be used."],
            RightToLeft = System.Globalization.CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft, Sets = [T["Industry share"], T["Coverage"]], AxisLabel = "%",
            Rows = [.. shown.SelectMany(figure => new[] { new IntervalRow(figure.Period, figure.Value!.Value * 100, figure.Low!.Value * 100, figure.High!.Value * 100), new IntervalRow(figure.Period, figure.Coverage * 100, figure.Coverage * 100, figure.Coverage * 100, 1) })],
        }.Draw();
    }
}
