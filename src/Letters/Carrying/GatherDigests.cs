using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Carrying;

#pragma warning disable CA1862, CA1304, CA1311 // The database compares, not the process.

/// <summary>Makes one letter of those that wait for a reader's digest, when its hour has come.</summary>
public sealed class GatherDigests(PalmaresDb db, TimeProvider clock, WriteLetter write)
{
    /// <returns>How many digests were written.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await Unwanted.LayAsideAsync(db, db.Set<OutboxMessage>().Where(one => one.State == OutboxState.Gathered), ct);
        var waiting = await db.Set<OutboxMessage>().AsNoTracking().Where(one => one.State == OutboxState.Gathered).Select(one => new { one.To, one.QueuedAt }).ToListAsync(ct);
        var written = 0;
        foreach (var reader in waiting.GroupBy(one => Addresses.Fold(one.To)).OrderBy(group => group.Key, StringComparer.Ordinal))
            written += await WriteAsync(reader.Key, reader.Min(one => one.QueuedAt), ct) ? 1 : 0;
        return written;
    }

    private async Task<bool> WriteAsync(string folded, DateTimeOffset oldest, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAsync(ct);
        var reader = await db.Set<LetterAddress>().AsNoTracking().SingleOrDefaultAsync(one => one.Address == folded, ct);
        if (reader is null)
            return false;
        var digest = await db.Set<ReaderChoice>().Where(one => one.Address == reader.Id).Select(one => one.Digest).SingleOrDefaultAsync(ct);
        var theirs = db.Set<OutboxMessage>().Where(one => one.State == OutboxState.Gathered && one.To.ToLower() == folded);
        if (digest == Digest.Off)
        {
            // The reader wants them singly again.
            await theirs.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Waiting), ct);
            await transaction.CommitAsync(ct);
            return false;
        }

        // Of two nodes one moves the mark, and that one writes.
        var seen = reader.LastDigest;
        if (!CarryRules.IsDue(digest, seen, oldest, now) || await db.Set<LetterAddress>().Where(one => one.Id == reader.Id && one.LastDigest == seen).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastDigest, now), ct) == 0)
            return false;
        var letters = await theirs.AsNoTracking().OrderBy(one => one.QueuedAt).ToListAsync(ct);
        var within = await write.StageAsync(new Letter(DigestLetter.Kind, letters[0].To, letters[0].Name)
        {
            ["count"] = letters.Count.ToString(CultureInfo.InvariantCulture),
            ["letters"] = string.Join("\n\n\n", letters.Select(one => $"— {one.Subject}\n\n{one.Text}")),
        }, ct);
        await theirs.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Digested).SetProperty(one => one.SentAt, now).SetProperty(one => one.Within, within), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
