using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Outgoing;

/// <summary>The secretary lets one held letter go, or all of them.</summary>
public sealed class ReleaseLetters(PalmaresDb db, ActLog acts, TimeProvider clock, LetterSight sight)
{
    /// <param name="Letter">Null: all that wait.</param>
    public sealed record Input(Guid? Letter = null);

    /// <returns>How many were released.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAsync(ct);
        var holdAll = await db.Set<LetterSettings>().AsNoTracking().Select(one => one.HoldAll).FirstOrDefaultAsync(ct);
        var wanted = input.Letter is { } id ? sight.One(id, by) : sight.Of(by);
        var released = await wanted.Where(one => one.State == OutboxState.Waiting && (one.Held || (holdAll && one.ReleasedAt == null && !one.Urgent)))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Held, false).SetProperty(one => one.ReleasedAt, now).SetProperty(one => one.Reason, (string?)null), ct);
        if (released == 0)
            return input.Letter is { } letter ? await sight.NotChangedAsync(letter, by, LettersErrors.NotHeld, ct) : 0;
        acts.Record(new LettersReleased(released, input.Letter), by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return released;
    }
}
