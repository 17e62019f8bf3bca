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
    public sealed record Report(long Acts, string HeadHash, ActFault? Fault)
    {
        /// <summary>Ledgers of other installations that came with an edition, each with its own first broken act.</summary>
        public IReadOnlyList<BroughtIn> BroughtIn { get; init; } = [];

        /// <summary>The first fault of all: the chain's own, or one of a ledger brought in.</summary>
        public ActFault? AnyFault => Fault ?? BroughtIn.Select(one => one.Fault).FirstOrDefault(fault => fault is not null);
    }

    /// <param name="Acts">How many acts it has.</param>
    /// <param name="Open">How many of them came with their content.</param>
    public sealed record BroughtIn(int Number, Guid Edition, DateTimeOffset At, long Acts, int Open, string HeadHash, ActFault? Fault);

    public async Task<Result<Report>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;
        return (await OwnAsync(input, ct)) with { BroughtIn = await BroughtInAsync(ct) };
    }

    private async Task<Report> OwnAsync(Input input, CancellationToken ct)
    {
        var count = 0L;
        var previous = ActChain.Start;
        string? atHead = null;
        var erasures = new Erasures();
        await foreach (var entry in db.Set<ActEntry>().AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (ActChain.Check(entry, count + 1, previous) is { } fault)
                return new Report(count, previous, fault);
            count++;
            previous = entry.Hash;
            erasures.Read(entry);
            if (entry.Sequence == input.Head?.Sequence)
                atHead = entry.Hash;
        }

        return new Report(count, previous, erasures.Unannounced ?? (input.Head is { } head ? AgainstHead(head, count, atHead) : null));
    }

    private async Task<IReadOnlyList<BroughtIn>> BroughtInAsync(CancellationToken ct)
    {
        var found = new List<BroughtIn>();
        foreach (var ledger in await db.Set<BroughtInLedger>().AsNoTracking().OrderBy(one => one.Number).ToListAsync(ct))
        {
            var acts = await db.Set<BroughtInAct>().AsNoTracking().Where(act => act.Ledger == ledger.Number).OrderBy(act => act.Sequence).ToListAsync(ct);
            var head = LedgerHead.Read(ledger.Head);
            var fault = head.IsError ? new ActFault(acts.Count, null, "bears a head that cannot be read") : BroughtInChain.Check(acts, head.Value);
            found.Add(new BroughtIn(ledger.Number, ledger.Edition, ledger.BroughtInAt, acts.Count, acts.Count(act => act.Payload is not null), acts.Count == 0 ? ActChain.Start : acts[^1].Hash, fault));
        }

        return found;
    }

    private static ActFault? AgainstHead(LedgerHead head, long count, string? hashThere)
    {
        if (head.Sequence > count)
            return new ActFault(count + 1, null, $"is missing: the exported head stands at act {head.Sequence}");
        return head.Sequence == 0 || hashThere == head.Hash ? null : new ActFault(head.Sequence, null, "differs from the exported head");
    }

    /// <summary>Notes that are gone, and the acts that said so. Read from entries already found whole, so that a forged announcement counts for nothing.</summary>
    private sealed class Erasures
    {
        private static readonly string Announcement = ActLog.NameOf(typeof(NoteErased));

        private readonly SortedDictionary<long, string> _gone = [];

        public ActFault? Unannounced => _gone.Count == 0 ? null : new ActFault(_gone.First().Key, _gone.First().Value, "has lost its note, and no act says so");

        public void Read(ActEntry entry)
        {
            if (entry.Name == Announcement)
                _gone.Remove(JsonSerializer.Deserialize<NoteErased>(entry.Payload, ActLog.Json)!.Sequence);
            if (entry.Note is null && entry.NoteCommitment is not null)
                _gone.Add(entry.Sequence, entry.Name);
        }
    }
}
