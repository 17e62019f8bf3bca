using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Outgoing;

/// <summary>One failed letter is tried again, or all of them.</summary>
public sealed class RetryLetters(PalmaresDb db, ActLog acts, LetterSight sight)
{
    /// <param name="Letter">Null: all that failed.</param>
    public sealed record Input(Guid? Letter = null);

    /// <returns>How many wait again.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        await using var transaction = await db.BeginAsync(ct);
        var wanted = input.Letter is { } id ? sight.One(id, by) : sight.Of(by);
        var again = await wanted.Where(one => one.State == OutboxState.Failed)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Waiting).SetProperty(one => one.Attempts, 0).SetProperty(one => one.NextAttempt, (DateTimeOffset?)null), ct);
        if (again == 0)
            return input.Letter is { } letter ? await sight.NotChangedAsync(letter, by, LettersErrors.NotFailed, ct) : 0;
        acts.Record(new LettersRetried(again, input.Letter), by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return again;
    }
}
