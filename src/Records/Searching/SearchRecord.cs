using Palmares.Kernel;

namespace Palmares.Records.Searching;

/// <summary>Finds people, documents, organisations and groups by name, title and number: whatever the marks and the case, and when need be nearly so spelled.</summary>
public sealed class SearchRecord(FindEntries find)
{
    public const int PageSize = 20;
    public const int QueryLimit = 200;

    public sealed record Input(string Query, SearchFilter? Filter = null, int Page = 1);

    /// <param name="Target">The id or key under which the thing has its page.</param>
    /// <param name="Source">The source of a document, the body of a group.</param>
    public sealed record Hit(RecordKind Kind, string Target, string? Source, string Label, string? Detail, int? Year, int Weight);

    /// <param name="Counts">How many of each kind match, whatever kind was asked for.</param>
    /// <param name="Facets">How many would be left by each further narrowing, the most first; decades in order.</param>
    /// <param name="Closeness">Whether the words stand as written or only nearly so.</param>
    /// <param name="LeftOut">Words of the query that nothing resembles; the rest was asked.</param>
    public sealed record Found(
        Page<Hit> Page, IReadOnlyDictionary<RecordKind, int> Counts, IReadOnlyDictionary<RecordFacet, IReadOnlyList<FacetCount>> Facets,
        Closeness Closeness, IReadOnlyList<string> LeftOut, SnapshotId? Snapshot);

    public async Task<Result<Found>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        var filter = input.Filter ?? SearchFilter.None;
        SearchFacets.Narrowed? narrowed = null;
        var number = 1;
        var asked = await find.AskAsync(
            input.Query[..Math.Min(input.Query.Length, QueryLimit)],
            filter.Kind,
            found =>
            {
                narrowed = SearchFacets.Narrow(found.Entries, found.Index.Columns, filter);
                number = Math.Clamp(input.Page, 1, Math.Max(1, (narrowed.Entries.Length + PageSize - 1) / PageSize));
                return [.. narrowed.Entries.Skip((number - 1) * PageSize).Take(PageSize)];
            },
            ct);
        if (asked is not { } answer)
            return new Found(new Page<Hit>([], 0, 1, PageSize), new Dictionary<RecordKind, int>(), new Dictionary<RecordFacet, IReadOnlyList<FacetCount>>(), Closeness.AsWritten, [], null);

        List<Hit> hits = [.. answer.Rows.Select(row => new Hit(row.Kind, row.Target, row.Source, row.Label, row.Detail, row.Year, row.Weight))];
        return new Found(
            new Page<Hit>(hits, narrowed!.Entries.Length, number, PageSize), narrowed.Kinds, narrowed.Facets, answer.Found.Closeness, answer.Found.LeftOut, answer.Found.Index.Snapshot);
    }
}
