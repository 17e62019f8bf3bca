using Microsoft.AspNetCore.Mvc;
using Palmares.Review.Listing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Review.Listing;

/// <summary>What every page over a list is asked: search, columns, order and formula, all in its address.</summary>
public abstract class ListPage : PalmaresPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>One text with commas, or a box for each.</summary>
    [BindProperty(SupportsGet = true, Name = "columns")]
    public string[] Columns { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "formula")]
    public string? Formula { get; set; }

    public string ColumnNames => string.Join(',', Columns.Where(name => !string.IsNullOrWhiteSpace(name)));

    protected ListSeen.Input Asked(int? page = null) => new(Search, ColumnNames, Sort, Formula, page);

    /// <summary>The same list at another address, some of its parts otherwise.</summary>
    public string Address(string to, params (string Name, string? Value)[] otherwise)
    {
        (string Name, string? Value)[] asked = [("q", Search), ("columns", ColumnNames), ("sort", Sort), ("formula", Formula)];
        var parts = asked.Where(one => otherwise.All(other => other.Name != one.Name)).Concat(otherwise).Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}");
        var query = string.Join('&', parts);
        return query.Length == 0 ? to : $"{to}?{query}";
    }
}
