using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>What of an edition is kept from somebody: objections and appeals, and everything where they are a party themselves. For whoever would show the edition whole.</summary>
public sealed class ReadCases(PalmaresDb db)
{
    /// <param name="Open">Objections and appeals that wait for their answer.</param>
    /// <param name="AreHidden">There are some, and the viewer is entrusted with none.</param>
    /// <param name="IsParty">The viewer nominated in it, or is nominated.</param>
    public sealed record View(int Open, bool AreHidden, bool IsParty);

    /// <param name="viewer">Null for the software itself, from which nothing is kept.</param>
    public async Task<View> RunAsync(EditionId edition, UserId? viewer, CancellationToken ct)
    {
        var objections = db.Set<Objection>().Where(one => one.EditionId == edition);
        var open = await objections.CountAsync(one => one.State == ObjectionState.Lodged, ct)
            + await db.Set<Appeal>().CountAsync(one => one.State == AppealState.Lodged && objections.Any(objection => objection.Id == one.ObjectionId), ct);
        if (viewer is not { } user)
            return new View(open, AreHidden: false, IsParty: false);
        var isEntrusted = await db.Set<Duty>().AnyAsync(duty => duty.EditionId == edition && duty.UserId == user && duty.Kind != DutyKind.Approve, ct);
        var isParty = await db.Set<Nomination>().AnyAsync(one => one.EditionId == edition && (one.Nominator == user || one.NomineeUser == user), ct);
        return new View(open, !isEntrusted && await objections.AnyAsync(ct), isParty);
    }
}
