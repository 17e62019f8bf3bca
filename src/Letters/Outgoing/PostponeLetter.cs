using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Outgoing;

/// <summary>A letter goes out not before a moment; without one it goes as soon as it may.</summary>
public sealed class PostponeLetter(PalmaresDb db, ActLog acts, TimeProvider clock, LetterSight sight)
{
    public sealed record Input(Guid Letter, DateTimeOffset? After);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (input.After <= clock.GetUtcNow())
            return LettersErrors.MomentPassed;
        await using var transaction = await db.BeginAsync(ct);
        var moved = await sight.One(input.Letter, by).Where(one => one.State == OutboxState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(one => one.SendAfter, input.After), ct);
        if (moved == 0)
            return await sight.NotChangedAsync(input.Letter, by, LettersErrors.NotWaiting, ct);
        acts.Record(new LetterPostponed(input.Letter, input.After), by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}
