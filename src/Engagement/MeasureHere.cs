using Palmares.Kernel;

namespace Palmares.Engagement;

/// <summary>The measures of this installation's own registers: what became of guidance, and how groups answered. Changes nothing.</summary>
public sealed class MeasureHere(ListActions actions, ShowAsked asked, TimeProvider clock)
{
    public async Task<Result<IReadOnlyList<BodyMetric>>> RunAsync(Actor by, CancellationToken ct)
    {
        var (lines, groups) = (await actions.RunAsync(by, ct), await asked.RunAsync(by, ct));
        if (lines.IsError || groups.IsError)
            return lines.IsError ? lines.Error : groups.Error;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return Result<IReadOnlyList<BodyMetric>>.Of([Metric("IE-14", FollowUp(lines.Value, today)), Metric("IE-15", Response(groups.Value))]);
    }

    private static BodyMetric Metric(string id, IReadOnlyList<MetricFigure> figures) =>
        new(MetricDefinitions.Every.Single(one => one.Id == id), "", figures.Count > 0 ? Computability.Computable : Computability.Not, figures.Count > 0 ? "" : "nothing is due yet", figures);

    /// <summary>Due: the day is past, or the action ended before it. Dropped actions count as due.</summary>
    internal static IReadOnlyList<MetricFigure> FollowUp(IReadOnlyList<GuidanceLine> lines, DateOnly today)
    {
        var all = lines.Where(line => line.Action is not null).ToList();
        var due = all.Where(line => line.Due < today || line.State != ActionState.Open).ToList();
        return due.Count == 0 ? [] : [MetricFigure.Share("closed in time", "all", due.Count(line => line.IsClosedInTime), due.Count, due.Count, all.Count)];
    }

    internal static IReadOnlyList<MetricFigure> Response(AskedStories asked)
    {
        var due = asked.Asked.Where(one => one.AnsweredInTime is not null).ToList();
        return due.Count == 0
            ? []
            : [
                MetricFigure.Share("answered in time", "all", due.Count(one => one.AnsweredInTime == true), due.Count, due.Count, asked.Asked.Count),
                MetricFigure.Number("stories by groups asked", "all", asked.Asked.Sum(one => one.Stories), asked.Asked.Count, asked.Asked.Sum(one => one.Stories), asked.Asked.Count, asked.Asked.Count),
            ];
    }
}
