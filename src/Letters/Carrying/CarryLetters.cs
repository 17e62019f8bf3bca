using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Carrying;

#pragma warning disable CA1862, CA1304, CA1311 // The database compares, not the process.

/// <summary>A letter in the hands of one node: nobody else sends it.</summary>
/// <param name="Unsubscribe">Where its reader refuses letters of this kind; null for those that cannot be refused.</param>
public sealed record Outgoing(Guid Id, string To, string? Name, string Subject, string Text, string Language, string Domain, DateTimeOffset QueuedAt, Uri? Unsubscribe);

/// <summary>What the sender asks of the outbox: which letters are due, one of them claimed, and what came of it.</summary>
/// <remarks>A letter is claimed in the database before it is handed to the mail server, so that of any number of nodes one sends it, once.</remarks>
public sealed class CarryLetters(PalmaresDb db, IdSource ids, TimeProvider clock, PublicAddress address, LetterSight sight)
{
    /// <summary>Sorts out what is not to go, and names what is, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync(int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await SettleAsync(now, ct);
        var failing = db.Failing();
        return await (await FreeAsync(now, ct))
            .Where(one => (one.NextAttempt == null || one.NextAttempt <= now) && !(one.Optional && failing.Any(failed => failed == one.To.ToLower())))
            .OrderBy(one => one.QueuedAt).Select(one => one.Id).Take(most).ToListAsync(ct);
    }

    /// <returns>Null when another node was quicker, or the letter was held or cancelled meanwhile.</returns>
    public async Task<Outgoing?> ClaimAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var claimed = await (await FreeAsync(now, ct)).Where(one => one.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Sending).SetProperty(one => one.ClaimedAt, now).SetProperty(one => one.Attempts, one => one.Attempts + 1), ct);
        if (claimed == 0)
            return null;
        var letter = await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var unsubscribe = letter.Optional ? await UnsubscribeAsync(letter, ct) : null;
        var text = unsubscribe is null ? letter.Text : letter.Text.TrimEnd('\n') + CarryRules.Footer(letter.Language, unsubscribe.ToString());
        return new Outgoing(letter.Id, letter.To, letter.Name, letter.Subject, text, letter.Language ?? "en", new Uri(address.Root).Host, letter.QueuedAt, unsubscribe);
    }

    public Task SentAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return Claimed(id).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Sent).SetProperty(one => one.SentAt, now).SetProperty(one => one.LastProblem, (string?)null), ct);
    }

    /// <param name="final">Trying again would not help.</param>
    public async Task FailedAsync(Guid id, string problem, bool final, CancellationToken ct)
    {
        var attempts = await Claimed(id).Select(one => one.Attempts).SingleOrDefaultAsync(ct);
        var next = clock.GetUtcNow() + CarryRules.PauseAfter(Math.Max(1, attempts));
        var state = final || attempts >= CarryRules.MostAttempts ? OutboxState.Failed : OutboxState.Waiting;
        await Claimed(id).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, state).SetProperty(one => one.LastProblem, problem).SetProperty(one => one.NextAttempt, next), ct);
    }

    private IQueryable<OutboxMessage> Claimed(Guid id) => db.Set<OutboxMessage>().Where(one => one.Id == id && one.State == OutboxState.Sending);

    /// <summary>Waits, and nothing holds it. What nobody who keeps letters sees nobody could release, so it is not held with all others.</summary>
    private async Task<IQueryable<OutboxMessage>> FreeAsync(DateTimeOffset now, CancellationToken ct)
    {
        var holdAll = await db.Set<LetterSettings>().AsNoTracking().Select(one => one.HoldAll).FirstOrDefaultAsync(ct);
        var releasable = sight.Releasable();
        return db.Set<OutboxMessage>().Where(one => one.State == OutboxState.Waiting && !one.Held && (!holdAll || one.ReleasedAt != null || one.Urgent || !releasable.Any(id => id == one.Id)) && (one.SendAfter == null || one.SendAfter <= now));
    }

    private async Task SettleAsync(DateTimeOffset now, CancellationToken ct)
    {
        var left = now - CarryRules.ClaimLasts;
        await db.Set<OutboxMessage>().Where(one => one.State == OutboxState.Sending && one.ClaimedAt < left)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Failed).SetProperty(one => one.LastProblem, "The sender stopped while this letter went out; whether it arrived is not known."), ct);
        await GiveBackAsync(ct);
        var free = (await FreeAsync(now, ct)).Where(one => one.Optional && one.Kind != null);
        await Unwanted.LayAsideAsync(db, free, ct);
        var gathering = from choice in db.Set<ReaderChoice>() join known in db.Set<LetterAddress>() on choice.Address equals known.Id where choice.Digest != Digest.Off select known.Address;
        await free.Where(one => one.Kind != DigestLetter.Code && gathering.Any(reader => reader == one.To.ToLower()))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Gathered), ct);
    }

    /// <summary>A digest that failed is nobody's to try again: the letters in it failed, each by itself.</summary>
    private async Task GiveBackAsync(CancellationToken ct)
    {
        var failed = await db.Set<OutboxMessage>().AsNoTracking().Where(one => one.Kind == DigestLetter.Code && one.State == OutboxState.Failed && db.Set<OutboxMessage>().Any(held => held.Within == one.Id))
            .Select(one => new { one.Id, one.LastProblem }).ToListAsync(ct);
        foreach (var digest in failed)
        {
            await db.Set<OutboxMessage>().Where(one => one.Within == digest.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Failed).SetProperty(one => one.SentAt, (DateTimeOffset?)null).SetProperty(one => one.LastProblem, digest.LastProblem).SetProperty(one => one.Within, (Guid?)null), ct);
        }
    }

    private async Task<Uri> UnsubscribeAsync(OutboxMessage letter, CancellationToken ct)
    {
        var reader = await db.AddressAsync(letter.To, ids, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another letter to the same new address was quicker.
            db.ChangeTracker.Clear();
            reader = await db.AddressAsync(letter.To, ids, ct);
        }

        return new Uri(address.To($"/unsubscribe/{reader.Secret}?kind={Uri.EscapeDataString(letter.Kind ?? "")}"));
    }
}
