using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>Letters to somebody, as they were sent; a secret link in one that was used or replaced opens nothing any more.</summary>
internal sealed class LettersAbout(PalmaresDb db) : IPersonalData
{
    public string Module => "letters";

    public async Task<IReadOnlyList<KeptAbout>> AboutAsync(DataSubject subject, CancellationToken ct)
    {
        var letters = await ToAsync(subject, ct);
        return [.. letters.OrderBy(letter => letter.QueuedAt).Select(letter => new KeptAbout("letter", letter.QueuedAt, new Dictionary<string, string?> { ["to"] = letter.To, ["subject"] = letter.Subject, ["state"] = letter.State.ToString() }))];
    }

    public async Task<Erasure> EraseAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct)
    {
        var letters = await ToAsync(subject, ct);
        if (pseudonym is not null)
            db.Set<OutboxMessage>().RemoveRange(letters);
        return new Erasure(letters.Count, Erasure.Nothing.Kept);
    }

    private async Task<List<OutboxMessage>> ToAsync(DataSubject subject, CancellationToken ct)
    {
        // Letters keep the address as it was written: small and capital letters are compared here.
        var all = await db.Set<OutboxMessage>().AsNoTracking().Select(letter => new { letter.Id, letter.To }).ToListAsync(ct);
        var own = all.Where(letter => Addresses.Same(letter.To, subject.Email)).Select(letter => letter.Id).ToList();
        return await db.Set<OutboxMessage>().Where(letter => own.Contains(letter.Id)).ToListAsync(ct);
    }
}

/// <summary>Letters that were sent or given up go when the period of letters is over.</summary>
internal sealed class LettersRetained(PalmaresDb db) : IRetained
{
    public ProcessingPurpose Purpose => ProcessingPurpose.Contact;

    public async Task<int> EndedAsync(DateTimeOffset before, bool remove, CancellationToken ct)
    {
        var ended = db.Set<OutboxMessage>().Where(letter => letter.State != OutboxState.Waiting && letter.State != OutboxState.Sending && letter.State != OutboxState.Gathered && letter.QueuedAt < before);
        if (!remove)
            return await ended.CountAsync(ct);
        var letters = await ended.ToListAsync(ct);
        db.Set<OutboxMessage>().RemoveRange(letters);
        return letters.Count;
    }
}
