using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>Facts about many things, each kept between requests from when it is first asked for until an act may change any of them; see <see cref="KeptFacts{T}"/>.</summary>
/// <param name="changes">Whether an act of this name may change the facts.</param>
public sealed class KeptEach<TKey, T>(Func<string, bool> changes) : IDisposable
    where TKey : notnull
    where T : class
{
    private readonly KeptFacts<ConcurrentDictionary<TKey, T>> _kept = new(changes);

    public void Dispose() => _kept.Dispose();

    /// <summary>Inside a transaction it is read: what that has not kept yet is nobody else's. What is not found is not kept.</summary>
    public async Task<T?> GetAsync(PalmaresDb db, TKey key, Func<Task<T?>> read, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null)
            return await read();
        var all = await _kept.GetAsync(db.ActsSince, static () => Task.FromResult(new ConcurrentDictionary<TKey, T>()), ct);
        if (all.TryGetValue(key, out var known))
            return known;
        return await read() is { } found ? all[key] = found : null;
    }
}
