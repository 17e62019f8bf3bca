using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>Closes the meeting. What was recorded stays; nothing more is recorded in it.</summary>
public sealed class CloseMeeting(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(EditionId Edition);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        if (await db.Set<Sitting>().SingleOrDefaultAsync(s => s.Edition == input.Edition && s.ClosedAt == null, ct) is not { } sitting)
            return ReviewErrors.NoMeeting;
        sitting.ClosedAt = clock.GetUtcNow();
        sitting.Current = null;
        acts.Record(new MeetingClosed(sitting.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
