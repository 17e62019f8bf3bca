using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Searching;

/// <summary>Finds people, documents, organisations and groups by name and number, whatever the marks and the case.</summary>
public sealed class SearchRecord(PalmaresDb db)
{
    public const int PageSize = 20;
    public const int QueryLimit = 200;

    public sealed record Input(string Query, RecordKind? Kind = null, int Page = 1);

    /// <param name="Target">The id or key under which the thing has its page.</param>
    public sealed record Hit(RecordKind Kind, string Target, string? Source, string Label, string? Detail, int? Year, int Weight);

    /// <param name="Counts">How many of each kind match, whatever kind was asked for.</param>
    public sealed record Found(Page<Hit> Page, IReadOnlyDictionary<RecordKind, int> Counts, SnapshotId? Snapshot);

    public async Task<Result<Found>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        var snapshot = await db.Set<SearchState>().AsNoTracking().Select(state => (SnapshotId?)state.Snapshot).SingleOrDefaultAsync(ct);
        var folded = Folding.Fold(input.Query[..Math.Min(input.Query.Length, QueryLimit)]);
        if (snapshot is null || folded.Length == 0)
            return new Found(new Page<Hit>([], 0, 1, PageSize), new Dictionary<RecordKind, int>(), snapshot);

        var matching = SearchDialect.Matching(db, folded.Split(' ')).AsNoTracking();
        var counts = await matching.GroupBy(entry => entry.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var total = input.Kind is { } asked ? counts.GetValueOrDefault(asked) : counts.Values.Sum();
        var page = Math.Clamp(input.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var hits = await matching
            .Where(entry => input.Kind == null || entry.Kind == input.Kind)
            .OrderByDescending(entry => entry.Text == folded || entry.Text.StartsWith(folded + " "))
            .ThenByDescending(entry => entry.Kind == RecordKind.Person)
            .ThenByDescending(entry => entry.Weight)
            .ThenBy(entry => entry.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(entry => new Hit(entry.Kind, entry.Target, entry.Source, entry.Label, entry.Detail, entry.Year, entry.Weight))
            .ToListAsync(ct);
        return new Found(new Page<Hit>(hits, total, page, PageSize), counts, snapshot);
    }
}
