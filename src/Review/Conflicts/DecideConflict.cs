using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Review.Conflicts;

/// <summary>The chair or the secretary says of a detected conflict that it stands, or lifts it; always with a written reason.</summary>
public sealed class DecideConflict(PalmaresDb db, ActLog acts, TimeProvider clock, Sight sight)
{
    public sealed record Input(ConflictId Conflict, bool Stands, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var conflict = await db.Set<Conflict>().SingleOrDefaultAsync(c => c.Id == input.Conflict, ct);
        if (conflict is null)
            return ReviewErrors.NoSuchConflict;
        if (by.User is { } user && await db.Set<Judge>().AnyAsync(j => j.Id == conflict.Judge && j.User == user, ct))
            return ReviewErrors.OwnConflict;
        if (!(await sight.OfAsync(conflict.Edition, by, ct)).Sees(conflict.Nomination))
            return ReviewErrors.NoSuchConflict;
        if (conflict.Origin != ConflictOrigin.Detected)
            return ReviewErrors.DeclaredStands;
        if (conflict.State != ConflictState.Open)
            return ReviewErrors.DecidedAlready;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Conflict.ReasonLimit)
            return ReviewErrors.ReasonNeeded.With(Conflict.ReasonLimit);

        conflict.State = input.Stands ? ConflictState.Confirmed : ConflictState.Lifted;
        conflict.DecidedBy = by.User;
        conflict.DecidedAt = clock.GetUtcNow();
        conflict.DecisionReason = input.Reason.Trim();
        acts.Record(input.Stands ? new ConflictConfirmed(conflict.Id) : new ConflictLifted(conflict.Id), by, conflict.DecisionReason);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
