using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Whether objections and appeals of an edition keep something from somebody. For whoever would show the edition whole.</summary>
public sealed class ReadCases(PalmaresDb db)
{
    /// <param name="Open">Objections and appeals that wait for their answer.</param>
    /// <param name="AreHidden">There are some, and the viewer is entrusted with none.</param>
    public sealed record View(int Open, bool AreHidden);

    public async Task<View> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        var objections = db.Set<Objection>().Where(one => one.EditionId == edition);
        var open = await objections.CountAsync(one => one.State == ObjectionState.Lodged, ct)
            + await db.Set<Appeal>().CountAsync(one => one.State == AppealState.Lodged && objections.Any(objection => objection.Id == one.ObjectionId), ct);
        var isEntrusted = by.Origin == ActorOrigin.System
            || (by.User is { } user && await db.Set<Duty>().AnyAsync(duty => duty.EditionId == edition && duty.UserId == user && duty.Kind != DutyKind.Approve, ct));
        return new View(open, !isEntrusted && await objections.AnyAsync(ct));
    }
}
