using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>Says which nomination the meeting is at, so that those who must leave know.</summary>
public sealed class CallItem(PalmaresDb db, ActLog acts, Sight sight)
{
    /// <param name="Nomination">Null when no item is open.</param>
    public sealed record Input(EditionId Edition, NominationId? Nomination);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        if (await db.Set<Sitting>().SingleOrDefaultAsync(s => s.Edition == input.Edition && s.ClosedAt == null, ct) is not { } sitting)
            return ReviewErrors.NoMeeting;
        if (input.Nomination is { } nomination && !(await sight.OfAsync(input.Edition, by, ct)).Sees(nomination))
            return ReviewErrors.NoSuchNomination;
        sitting.Current = input.Nomination;
        acts.Record(new ItemCalled(sitting.Id, input.Nomination is not null), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
