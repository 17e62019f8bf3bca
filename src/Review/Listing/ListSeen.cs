using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

/// <param name="Name">As it stands in searches.</param>
/// <param name="Label">English, the key of its translations.</param>
/// <param name="Choices">Its words where it is one of a few.</param>
public sealed record ListColumn(string Name, string Label, FieldKind Kind, IReadOnlyList<string> Choices);

/// <param name="Cells">Invariant text, one for each column.</param>
public sealed record ListLine(NominationId Nomination, IReadOnlyList<string> Cells);

/// <summary>A list as one viewer may know it: what was asked for, its columns, the lines of one page and how many there are in all.</summary>
public sealed record NominationList(IReadOnlyList<ListColumn> Columns, IReadOnlyList<ListLine> Lines, int Total, int Page, int Pages)
{
    /// <summary>Everything this viewer can ask for.</summary>
    public required IReadOnlyList<ListColumn> Offered { get; init; }

    /// <summary>The criteria that formulas may name; empty for whoever sees no scores.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    public required IReadOnlyList<string> Sort { get; init; }

    /// <summary>Scores stand here that were given by different criteria: they are not on one measure.</summary>
    public bool DifferentCriteria { get; init; }
}

/// <summary>The nominations somebody may see, searched, sorted and paged. What is hidden from the viewer takes no part in any of it.</summary>
public sealed class ListSeen(ReadListed read)
{
    public const int PageSize = 50;

    /// <param name="Search">In the language of searches; nothing for all.</param>
    /// <param name="Columns">Names separated by commas; nothing for the usual ones.</param>
    /// <param name="Sort">Names separated by commas, a minus before one for the greatest first.</param>
    /// <param name="Page">From 1; null for all on one page.</param>
    public sealed record Input(string? Search = null, string? Columns = null, string? Sort = null, string? Formula = null, int? Page = null);

    public async Task<Result<NominationList>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        var found = await FindAsync(input, by, ct);
        if (found.IsError)
            return found.Error;
        var (request, rows) = found.Value;
        var (from, size) = input.Page is { } page ? ((Math.Max(1, page) - 1) * PageSize, PageSize) : (0, Math.Max(1, rows.Count));
        var pages = Math.Max(1, (rows.Count + size - 1) / size);
        return new NominationList(
            [.. request.Columns.Select(Column)], [.. rows.Skip(from).Take(size).Select(row => new ListLine(row.Nomination.Id, [.. request.Columns.Select(field => field.Read(row).Shown)]))],
            rows.Count, input.Page is { } asked ? Math.Clamp(asked, 1, pages) : 1, pages)
        {
            Offered = [.. request.Fields.All.Where(field => field.Name != ListFields.FormulaName || request.Formula is not null).Select(Column)],
            Criteria = request.Criteria,
            DifferentCriteria = request.Columns.Concat(request.Sort.Select(one => one.Field)).Any(field => field.IsScore)
                && rows.Where(row => row.Scores is { Count: > 0 }).Select(row => row.Edition.CriteriaOf(row.Category.Id).Version).Distinct().Skip(1).Any(),
            Sort = [.. request.Sort.Select(one => (one.Falling ? "-" : "") + one.Field.Name)],
        };
    }

    /// <summary>The rows that answer, in order, and the request as it was read.</summary>
    internal async Task<Result<(ListRequest Request, IReadOnlyList<ListedRow> Rows)>> FindAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!Viewer.Of(by).SeesAny)
            return KernelErrors.NotPermitted;
        var fields = ListFields.For(Viewer.Of(by));
        // Read before anything is computed from them: a request at fault is refused by its own words alone.
        var seen = await read.RunAsync(by, ListRequest.AsksForScores(input, fields), ct);
        var request = ListRequest.Read(input, fields, seen);
        if (request.IsError)
            return request.Error;
        if (request.Value.Formula is { } formula)
        {
            foreach (var row in seen.Where(row => row.Scores is { Count: > 0 }))
                row.Formula = formula.Of(row.Scores!, row.Edition.CriteriaOf(row.Category.Id).Criteria);
        }

        ListedRow[] rows = [.. seen.Where(row => QueryMatch.Holds(request.Value.Query, row, fields))];
        return (request.Value, ListOrder.Sorted(rows, request.Value.Sort));
    }

    private static ListColumn Column(ListField field) => new(field.Name, field.Label, field.Kind, field.Choices);
}
