using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Searching;

/// <summary>The index in use with what of it is held in memory.</summary>
internal sealed record LoadedIndex(int Generation, SnapshotId Snapshot, Vocabulary Vocabulary, Postings Postings, SearchColumns Columns);

/// <summary>Keeps the loaded index between searches. Whoever first meets a new one loads it; the others search the old one meanwhile, whose table is kept.</summary>
public sealed class SearchIndex : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);
    private LoadedIndex? _loaded;

    /// <returns>Null while nothing was indexed.</returns>
    internal async Task<LoadedIndex?> CurrentAsync(PalmaresDb db, CancellationToken ct)
    {
        var state = await db.Set<SearchState>().AsNoTracking().Where(state => state.Generation > 0).Select(state => new { state.Generation, state.Before, state.Snapshot }).SingleOrDefaultAsync(ct);
        var held = _loaded;
        if (state is null || held?.Generation == state.Generation)
            return state is null ? null : held;
        if (!await _loading.WaitAsync(held is not null && held.Generation == state.Before ? 0 : Timeout.Infinite, ct))
            return held;
        try
        {
            if (_loaded?.Generation != state.Generation)
                _loaded = await LoadAsync(db, state.Generation, state.Snapshot!.Value, ct);
            return _loaded;
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private static async Task<LoadedIndex> LoadAsync(PalmaresDb db, int generation, SnapshotId snapshot, CancellationToken ct)
    {
        var parts = await db.Set<SearchPart>().AsNoTracking().Where(part => part.Generation == generation).ToDictionaryAsync(part => part.Name, part => part.Bytes, ct);
        return new LoadedIndex(generation, snapshot, Vocabulary.Read(parts[SearchParts.Words]), Postings.Read(parts[SearchParts.Postings]), SearchColumns.Read(parts[SearchParts.Facets]));
    }
}

internal static class SearchParts
{
    public const string Words = "words";
    public const string Postings = "postings";
    public const string Facets = "facets";
}
