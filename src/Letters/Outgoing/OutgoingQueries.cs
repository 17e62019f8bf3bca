using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Outgoing;

internal static class OutgoingQueries
{
    /// <summary>The outbox as the secretary may see it.</summary>
    public static IQueryable<OutboxMessage> Outbox(this PalmaresDb db, LetterKinds kinds)
    {
        var hidden = kinds.Private;
        return db.Set<OutboxMessage>().Where(letter => letter.Kind == null || !hidden.Contains(letter.Kind));
    }

    public static IQueryable<OutboxMessage> OneOf(this PalmaresDb db, LetterKinds kinds, Guid letter) => db.Outbox(kinds).Where(one => one.Id == letter);

    /// <summary>Waits, or waits for a digest: whatever can still be stopped.</summary>
    public static IQueryable<OutboxMessage> Stoppable(this IQueryable<OutboxMessage> letters) => letters.Where(one => one.State == OutboxState.Waiting || one.State == OutboxState.Gathered);

    public static async Task<Error> NotChangedAsync(this PalmaresDb db, LetterKinds kinds, Guid letter, Error otherwise, CancellationToken ct) =>
        await db.OneOf(kinds, letter).AnyAsync(ct) ? otherwise : LettersErrors.NoSuchLetter;
}
