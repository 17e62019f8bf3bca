using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Papers.Charts;
using Palmares.Review.Listing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Review.Listing;

/// <summary>A plot that its reader builds from a list: which fields, in which form.</summary>
public sealed class PlotModel(ListSeen list, PlotSeen plot) : ListPage
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public PlotKind Kind { get; set; } = PlotKind.Bar;

    [BindProperty(SupportsGet = true, Name = "across")]
    public string Across { get; set; } = "category";

    [BindProperty(SupportsGet = true, Name = "up")]
    public string? Up { get; set; }

    public IReadOnlyList<ListColumn> Offered { get; private set; } = [];

    public IReadOnlyList<string> Criteria { get; private set; } = [];

    public Plot? Plotted { get; private set; }

    public Chart? Chart { get; private set; }

    public IEnumerable<SelectListItem> Kinds => [new(T["Bars"], nameof(PlotKind.Bar)), new(T["Histogram"], nameof(PlotKind.Histogram)), new(T["Scatter plot"], nameof(PlotKind.Scatter))];

    public IEnumerable<SelectListItem> FieldsAcross => Offered.Select(column => new SelectListItem(T[column.Label], column.Name));

    public IEnumerable<SelectListItem> FieldsUp => Offered.Where(column => column.Kind == FieldKind.Number).Select(column => new SelectListItem(T[column.Label], column.Name));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Nominations"], Address("/review/listing"));
        Crumb(T["Plot"]);
        var offered = await list.RunAsync(new(Formula: Formula, Page: 1), By, ct);
        if (offered.IsError)
            return Refused(offered.Error);
        (Offered, Criteria) = (offered.Value.Offered, offered.Value.Criteria);
        var made = await plot.RunAsync(new(Asked(), Kind, Across ?? "", Up), By, ct);
        if (made.IsError)
            return Refused(made.Error);
        Plotted = made.Value;
        Chart = made.Value.Marks.Count == 0 ? null : Draw(made.Value);
        return Page();
    }

    private Chart Draw(Plot made)
    {
        var (across, up) = (T[made.Across.Label].Value, made.Up is { } field ? T[field.Label].Value : T["Nominations"].Value);
        string title = made.Kind == PlotKind.Histogram || made.Up is null ? T["{0}: how many", across] : T["{0} by {1}", up, across];
        string about = T["Drawn from the nominations that your search finds."];
        return made.Kind switch
        {
            PlotKind.Scatter => new Scatter
            {
                Title = title, Description = about, RightToLeft = Languages.Direction == "rtl", LabelColumn = T["Number"], XColumn = across, YColumn = up,
                Points = [.. made.Marks.Select(mark => new ScatterPoint(mark.Label, mark.Across, mark.Up))],
            }.Draw(),
            _ when made.Up is not null => new DotAndInterval
            {
                Title = title, Description = about, RightToLeft = Languages.Direction == "rtl", LabelColumn = across, ValueColumn = up, AxisLabel = up,
                Rows = [.. made.Marks.Select(mark => new IntervalRow(Words(made.Across, mark.Label), mark.Up, mark.Up, mark.Up))],
            }.Draw(),
            _ => new Bars
            {
                Title = title, Description = about, RightToLeft = Languages.Direction == "rtl", LabelColumn = across, CountColumn = T["Nominations"],
                Counts = [.. made.Marks.Select(mark => new Bar(Words(made.Across, mark.Label), (int)mark.Up))],
            }.Draw(),
        };
    }

    private string Words(ListColumn column, string label) => column.Kind == FieldKind.Choice ? T[label].Value : label;
}
