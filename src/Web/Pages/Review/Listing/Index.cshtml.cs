using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Papers.Sheets;
using Palmares.Review;
using Palmares.Review.Listing;

namespace Palmares.Web.Pages.Review.Listing;

/// <summary>The nominations somebody may see: searched, in chosen columns and order, by pages or whole, and as files.</summary>
public sealed class IndexModel(ListSeen list, SaveSearch save, RemoveSearch remove, ListSearches searches) : ListPage
{
    public NominationList? List { get; private set; }

    public IReadOnlyList<ListSearches.Kept> Kept { get; private set; } = [];

    /// <summary>A number, or <c>all</c> for the whole list on one page. The route's own "page" is the page's path, so that it is read from the query.</summary>
    [BindProperty(SupportsGet = true)]
    [FromQuery(Name = "page")]
    public string? Part { get; set; }

    public bool Whole => Part == "all";

    public bool MayHandle => By.May(Permission.RunProgramme);

    public string Here => "/review/listing";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken ct)
    {
        if (format is null || !TableFile.Types.TryGetValue(format, out var type))
            return await OnGetAsync(ct);
        var whole = await list.RunAsync(Asked(), By, ct);
        return whole.IsError ? Refused(whole.Error) : File(TableFile.Write(T["Nominations"], [.. whole.Value.Columns.Select(column => new TableColumn(column.Name, T[column.Label], column.Kind == FieldKind.Number))], whole.Value.Lines.Select(line => line.Cells), format), type, $"nominations.{format.ToLowerInvariant()}");
    }

    public async Task<IActionResult> OnPostSaveAsync(string? name, CancellationToken ct)
    {
        var saved = await save.RunAsync(new(name ?? "", Search, ColumnNames, Sort, Formula), By, ct);
        return saved.IsError ? await AgainAsync(saved.Error, ct) : Done(T["The search was kept."], Address(Here));
    }

    public async Task<IActionResult> OnPostRemoveAsync(SavedSearchId id, CancellationToken ct)
    {
        var removed = await remove.RunAsync(id, By, ct);
        return removed.IsError ? await AgainAsync(removed.Error, ct) : Done(T["The search was removed."], Here);
    }

    public string AddressOf(ListSearches.Kept kept)
    {
        (Search, Columns, Sort, Formula, var asked) = (kept.Search, [kept.Columns], kept.Sort, kept.Formula, (Search, Columns, Sort, Formula));
        var address = Address(Here);
        (Search, Columns, Sort, Formula) = asked;
        return address;
    }

    /// <summary>The head of a column sorts by it, and once more the other way round.</summary>
    public string SortAddress(ListColumn column) => Address(Here, ("sort", List!.Sort is [var first, ..] && first == column.Name ? "-" + column.Name : column.Name));

    public string? SortedBy(ListColumn column) => List!.Sort is [var first, ..] && first.TrimStart('-') == column.Name ? first[0] == '-' ? "descending" : "ascending" : null;

    private async Task<IActionResult> AgainAsync(Error error, CancellationToken ct) => await LoadAsync(ct) is { } first ? Refused(first) : Refused(error);

    private async Task<Error?> LoadAsync(CancellationToken ct)
    {
        int? number = Whole ? null : int.TryParse(Part, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Max(1, asked) : 1;
        var found = await list.RunAsync(Asked(number), By, ct);
        if (found.IsError)
            return found.Error;
        List = found.Value;
        Kept = (await searches.RunAsync(By, ct)).Value;
        return null;
    }
}
