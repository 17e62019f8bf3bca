using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>How far the ledger is and what was written since, asked once for all that a request keeps. <see cref="PalmaresDb.ActsSince"/>: a new one after each change of one's own.</summary>
public sealed class ActsSince(PalmaresDb db)
{
    private readonly Dictionary<(long, long), IReadOnlyList<string>> _names = [];
    private long? _last;

    public async Task<long> LastAsync(CancellationToken ct) => _last ??= await db.Set<ActEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).Select(e => e.Sequence).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<string>> NamesAsync(long after, long upTo, CancellationToken ct)
    {
        if (!_names.TryGetValue((after, upTo), out var names))
            _names[(after, upTo)] = names = await db.Set<ActEntry>().AsNoTracking().Where(e => e.Sequence > after && e.Sequence <= upTo).Select(e => e.Name).Distinct().ToListAsync(ct);
        return names;
    }
}

/// <summary>Facts kept between requests until an act of the ledger changes what they were read from.</summary>
/// <remarks>
/// Every change of the state is an act in the same transaction, so that the last act names the state exactly, also when another process wrote it. Not for use inside a transaction:
/// what that has not kept yet is nobody else's.
/// </remarks>
/// <param name="changes">Whether an act of this name may change the facts.</param>
public sealed class KeptFacts<T>(Func<string, bool> changes) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Kept? _kept;

    private sealed record Kept(long AsOf, T Facts);

    public void Dispose() => _reading.Dispose();

    /// <summary>One request reads anew, the others wait for it.</summary>
    public async Task<T> GetAsync(ActsSince acts, Func<Task<T>> read, CancellationToken ct)
    {
        var last = await acts.LastAsync(ct);
        if (_kept is { } held && await StandsAsync(held, acts, last, ct))
            return held.Facts;
        await _reading.WaitAsync(ct);
        try
        {
            if (_kept is { } meanwhile && await StandsAsync(meanwhile, acts, last, ct))
                return meanwhile.Facts;
            // The place first: what is written while we read makes the next request read again.
            var facts = await read();
            _kept = new Kept(last, facts);
            return facts;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<bool> StandsAsync(Kept one, ActsSince acts, long now, CancellationToken ct)
    {
        if (one.AsOf >= now)
            return true;
        if ((await acts.NamesAsync(one.AsOf, now, ct)).Any(changes))
            return false;
        _kept = new Kept(now, one.Facts);
        return true;
    }
}
