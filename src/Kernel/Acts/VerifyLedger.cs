using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>Recomputes the whole chain and names the first broken act.</summary>
public sealed class VerifyLedger(PalmaresDb db)
{
    /// <param name="Head">A head exported earlier; when given, the chain must still contain it, or its tail was cut.</param>
    public sealed record Input(LedgerHead? Head = null);

    /// <param name="Acts">How many acts stand in the ledger.</param>
    /// <param name="HeadHash">The hash of the last act, <see cref="ActChain.Start"/> when there is none.</param>
    /// <param name="Fault">The first broken act; null when the chain is whole.</param>
    public sealed record Report(long Acts, string HeadHash, ActFault? Fault);

    public async Task<Result<Report>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;

        var erased = await ErasedNotesAsync(ct);
        var count = 0L;
        var previous = ActChain.Start;
        string? atHead = null;
        await foreach (var entry in db.Set<ActEntry>().AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (ActChain.Check(entry, count + 1, previous, erased.Contains(entry.Sequence)) is { } fault)
                return new Report(count, previous, fault);
            count++;
            previous = entry.Hash;
            if (entry.Sequence == input.Head?.Sequence)
                atHead = entry.Hash;
        }

        return new Report(count, previous, input.Head is { } head ? AgainstHead(head, count, atHead) : null);
    }

    private static ActFault? AgainstHead(LedgerHead head, long count, string? hashThere)
    {
        if (head.Sequence > count)
            return new ActFault(count + 1, null, $"is missing: the exported head stands at act {head.Sequence}");
        return head.Sequence == 0 || hashThere == head.Hash ? null : new ActFault(head.Sequence, null, "differs from the exported head");
    }

    private async Task<HashSet<long>> ErasedNotesAsync(CancellationToken ct)
    {
        var name = ActLog.NameOf(typeof(NoteErased));
        var payloads = await db.Set<ActEntry>().Where(e => e.Name == name).Select(e => e.Payload).ToListAsync(ct);
        return [.. payloads.Select(p => JsonSerializer.Deserialize<NoteErased>(p, ActLog.Json)!.Sequence)];
    }
}
