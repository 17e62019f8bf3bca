using Palmares.Kernel;

namespace Palmares.Proceedings.Calendar;

/// <summary>What falls due, and when groups meet, as far as the viewer may see it: computed from the rules, never entered.</summary>
public sealed class ListDeadlines(FindMeetings meetings, FindLiaisons liaisons, TimeProvider clock)
{
    /// <param name="On">Due by the end of this day, in <paramref name="Zone"/>.</param>
    /// <param name="Kind">Null for the deadline of a liaison statement.</param>
    public sealed record Line(DateOnly On, string Zone, DeadlineKind? Kind, bool Encouraged, MeetingLine? Meeting, LiaisonLine? Liaison);

    public sealed record Calendar(IReadOnlyList<Line> Due, IReadOnlyList<MeetingLine> Meetings, DateOnly Today);

    /// <param name="Past">Days already past are shown too.</param>
    public sealed record Input(bool Past = false);

    public async Task<Result<Calendar>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadDocuments))
            return KernelErrors.NotPermitted;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        // A meeting's last deadlines come six weeks after it.
        var met = await meetings.RunAsync(new(Since: input.Past ? null : today.AddDays(-MeetingRules.ReportDays)), by, ct);
        var written = await liaisons.RunAsync(new(), by, ct);
        var due = met.Value
            .SelectMany(meeting => MeetingRules.Deadlines(meeting.Kind, meeting.Unplanned, meeting.StartsOn, meeting.EndsOn)
                .Where(deadline => !IsDone(deadline, meeting))
                .Select(deadline => new Line(deadline.On, meeting.Zone, deadline.Kind, deadline.Encouraged, meeting, null)))
            .Concat(written.Value.Where(one => one.Deadline is not null && one.Awaited.Count > 0).Select(one => new Line(one.Deadline!.Value, "UTC", null, false, null, one)))
            .Where(line => input.Past || line.On >= today || line.Kind is DeadlineKind.Convening or DeadlineKind.Report || line.Liaison is not null)
            .OrderBy(line => line.On).ThenBy(line => line.Kind);
        return new Calendar([.. due], [.. met.Value.Where(meeting => input.Past || meeting.EndsOn >= today).OrderBy(meeting => meeting.StartsOn)], today);
    }

    /// <summary>What is done no longer falls due.</summary>
    private static bool IsDone(Deadline deadline, MeetingLine meeting) => deadline.Kind switch
    {
        DeadlineKind.Convening => meeting.ConvenedOn is not null,
        DeadlineKind.Report => meeting.Report is not null,
        _ => false,
    };
}
