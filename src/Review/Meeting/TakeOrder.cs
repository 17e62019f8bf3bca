using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>Sets the order in which the meeting takes nominations up: the one proposed, or another.</summary>
public sealed class TakeOrder(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ShowMeeting show)
{
    /// <param name="Order">Every nomination that the one who sets it may know of, first to last.</param>
    public sealed record Input(EditionId Edition, IReadOnlyList<NominationId> Order);

    public async Task<Result<AgendaId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var meeting = await show.RunAsync(input.Edition, by, ct);
        if (meeting.IsError)
            return meeting.Error;
        if (meeting.Value.Edition.Phase != EditionPhase.Deciding)
            return ReviewErrors.NotDecidingNow;
        if (AgendaRules.Check(AgendaRules.Listed(meeting.Value), input.Order) is { } refusal)
            return refusal;

        var last = await db.Set<Agenda>().AsNoTracking().Include(a => a.Places).Where(a => a.Edition == input.Edition).OrderByDescending(a => a.Version).FirstOrDefaultAsync(ct);
        var agenda = new Agenda { Id = ids.New<AgendaId>(), Edition = input.Edition, Version = (last?.Version ?? 0) + 1, At = clock.GetUtcNow(), By = user };
        // What somebody else placed and this one must not know of keeps its place among itself, at the end.
        var unseen = last?.Places.Where(place => !input.Order.Contains(place.Nomination)).OrderBy(place => place.Position).Select(place => place.Nomination) ?? [];
        agenda.Places.AddRange(input.Order.Concat(unseen).Select((nomination, at) => new AgendaPlace { Agenda = agenda.Id, Nomination = nomination, Position = at + 1 }));
        db.Set<Agenda>().Add(agenda);
        acts.Record(new OrderTaken(agenda.Id, input.Edition, agenda.Version), by);
        await db.SaveChangesAsync(ct);
        return agenda.Id;
    }
}
