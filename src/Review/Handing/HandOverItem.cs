using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Handing;

/// <summary>The chair gives a nomination with which the chair is in conflict out of hand, naming a member to lead on it.</summary>
/// <remarks>Whether the one named is in conflict too is not told: then the next member without one leads, and the chair is told neither.</remarks>
public sealed class HandOverItem(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, OwnConflicts own)
{
    public sealed record Input(EditionId Edition, NominationId Nomination, JudgeId? To);

    public async Task<Result<HandoverId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DeclareConflict) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var found = await own.OfAsync(input.Edition, by, ct);
        if (found.IsError)
            return found.Error;
        if (found.Value.Conflicts.All(n => n.Id != input.Nomination))
            return DeliberationErrors.NothingToHandOver;
        if (input.To is not { } named || found.Value.Panel.Members.All(j => j.Id != named || j.User == user))
            return DeliberationErrors.ReceiverNeeded;
        if (await db.Set<Handover>().AnyAsync(h => h.Nomination == input.Nomination && h.From == user, ct))
            return DeliberationErrors.HandedOverAlready;

        var handover = new Handover { Id = ids.New<HandoverId>(), Edition = input.Edition, Nomination = input.Nomination, From = user, Named = named, At = clock.GetUtcNow() };
        db.Set<Handover>().Add(handover);
        acts.Record(new ItemHandedOver(handover.Id, input.Edition), by);
        await db.SaveChangesAsync(ct);
        return handover.Id;
    }
}
