using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Events;

[ActName("engagement.event-moved")]
public sealed record EventMoved(EngagementEventId Event, EventState To) : Act;

/// <summary>Registration opens, or the event was held: one step on, never back.</summary>
public sealed class MoveEvent(PalmaresDb db, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(EngagementEventId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (await db.Set<EngagementEvent>().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
            return EngagementErrors.NoSuchEvent;
        if (found.State == EventState.Held)
            return EngagementErrors.EventHeld;

        found.State = found.State == EventState.Planned ? EventState.Open : EventState.Held;
        acts.Record(new EventMoved(id, found.State), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
