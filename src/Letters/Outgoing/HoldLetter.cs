using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Outgoing;

/// <summary>The secretary holds one letter back until it is released.</summary>
public sealed class HoldLetter(PalmaresDb db, ActLog acts, LetterSight sight)
{
    public sealed record Input(Guid Letter, string? Reason = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (input.Reason?.Length > OutboxMessage.ReasonLimit)
            return LettersErrors.TooLong.With(input.Reason.Length, OutboxMessage.ReasonLimit).At("Reason");
        await using var transaction = await db.BeginAsync(ct);
        var held = await sight.One(input.Letter, by).Where(one => one.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Held, true).SetProperty(one => one.ReleasedAt, (DateTimeOffset?)null).SetProperty(one => one.Reason, input.Reason), ct);
        if (held == 0)
            return await sight.NotChangedAsync(input.Letter, by, LettersErrors.NotWaiting, ct);
        acts.Record(new LetterHeld(input.Letter), by, input.Reason);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}
