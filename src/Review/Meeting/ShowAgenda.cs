using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>The order of discussion: the one that was taken, and one proposed so that members leave and return as seldom as possible. Nothing is kept.</summary>
/// <remarks>Everything is computed over the nominations that the viewer may know of, so that no order shown tells of a conflict that is hidden.</remarks>
public sealed class ShowAgenda(PalmaresDb db, ShowMeeting show)
{
    /// <param name="Leavings">How often somebody goes out in this order.</param>
    public sealed record Order(IReadOnlyList<AgendaLine> Lines, int Leavings);

    /// <param name="Version">Of the order taken; 0 before the first. Then the order is as the agenda lists it.</param>
    /// <param name="Now">The order in force.</param>
    /// <param name="LowerBound">No order at all has fewer goings out.</param>
    public sealed record View(EditionFacts Edition, int Version, DateTimeOffset? TakenAt, Order Now, Order Proposed, int LowerBound, bool Whole)
    {
        public bool Exact => Proposed.Leavings <= LowerBound;
    }

    /// <param name="whole">Over the whole agenda; otherwise category after category.</param>
    public async Task<Result<View>> RunAsync(EditionId edition, bool whole, Actor by, CancellationToken ct)
    {
        var meeting = await show.RunAsync(edition, by, ct);
        if (meeting.IsError)
            return meeting.Error;
        var listed = AgendaRules.Listed(meeting.Value);
        var taken = await db.Set<Agenda>().AsNoTracking().Include(a => a.Places).Where(a => a.Edition == edition).OrderByDescending(a => a.Version).FirstOrDefaultAsync(ct);
        var now = taken is null ? listed : AgendaRules.Placed(listed, taken.Places.ToDictionary(place => place.Nomination, place => place.Position));
        var (order, bound) = AgendaRules.Ordered(listed, whole, ct);
        return new View(
            meeting.Value.Edition, taken?.Version ?? 0, taken?.At, new Order(AgendaRules.Lines(now), AgendaRules.Leavings(now)), new Order(AgendaRules.Lines(order), AgendaRules.Leavings(order)), bound, whole);
    }
}
