using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Tracking.OptingIn;

[ActName("tracking.opt-in-answered")]
public sealed record OptInAnswered(OptInId OptIn, OptInState State) : Act;

/// <summary>The person agrees, declines, or leaves after having agreed; each may be changed later by the same link.</summary>
public sealed class AnswerOptIn(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public async Task<Result<OptInState>> RunAsync(string secret, bool agrees, CancellationToken ct)
    {
        var hash = SecretLink.Hash(secret);
        if (await db.Set<OptIn>().SingleOrDefaultAsync(one => one.SecretHash == hash, ct) is not { } found)
            return TrackingErrors.NoSuchLink;
        var state = agrees ? OptInState.Agreed : found.State is OptInState.Agreed or OptInState.Left ? OptInState.Left : OptInState.Declined;
        if (state == found.State)
            return state;
        (found.State, found.AnsweredAt) = (state, clock.GetUtcNow());
        acts.Record(new OptInAnswered(found.Id, state), Actor.ByLink("opt-in"));
        await db.SaveChangesAsync(ct);
        return state;
    }
}
