using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Outgoing;

/// <summary>The secretary stops a letter that has not gone, and says why. It stays in the outbox.</summary>
public sealed class CancelLetter(PalmaresDb db, ActLog acts, LetterSight sight)
{
    public sealed record Input(Guid Letter, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Reason))
            return LettersErrors.ReasonMissing;
        if (input.Reason.Length > OutboxMessage.ReasonLimit)
            return LettersErrors.TooLong.With(input.Reason.Length, OutboxMessage.ReasonLimit).At("Reason");
        await using var transaction = await db.BeginAsync(ct);
        // A letter that failed for good can be laid aside too.
        var cancelled = await sight.One(input.Letter, by).Where(one => one.State == OutboxState.Waiting || one.State == OutboxState.Gathered || one.State == OutboxState.Failed)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Cancelled).SetProperty(one => one.Reason, input.Reason.Trim()), ct);
        if (cancelled == 0)
            return await sight.NotChangedAsync(input.Letter, by, LettersErrors.NotWaiting, ct);
        acts.Record(new LetterCancelled(input.Letter), by, input.Reason.Trim());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}
