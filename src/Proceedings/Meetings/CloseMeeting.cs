using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Meetings;

[ActName("proceedings.meeting-closed")]
public sealed record MeetingClosed(MeetingId Meeting, DateOnly On, int Items, int CarriedForward) : Act;

/// <summary>A meeting is closed: what it decided stands. Items without a word are carried forward, and said so.</summary>
public sealed class CloseMeeting(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(MeetingId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        var meeting = await db.Set<Meeting>().Include(one => one.Items).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (meeting is null)
            return ProceedingsErrors.NoSuchMeeting;
        if (meeting.State == MeetingState.Closed)
            return ProceedingsErrors.MeetingClosed;
        if (meeting.State == MeetingState.Planned)
            return ProceedingsErrors.NotConvened;

        foreach (var item in meeting.Items.Where(item => item.Decision is null))
            item.Decision = DecisionWord.CarriedForward;
        meeting.State = MeetingState.Closed;
        meeting.ClosedOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        acts.Record(new MeetingClosed(meeting.Id, meeting.ClosedOn.Value, meeting.Items.Count, meeting.Items.Count(item => item.Decision == DecisionWord.CarriedForward)), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
