using Microsoft.AspNetCore.Mvc;
using Palmares.Landscape;
using Palmares.Landscape.Gaps;
using Palmares.Papers.Charts;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Landscape.Gaps;

/// <summary>The three pictures of an analysis.</summary>
public sealed class ViewsModel(ShowAnalysis show, TimeProvider clock) : PalmaresPage
{
    public AnalysisShown Analysis { get; private set; } = null!;

    public Chart Matrix { get; private set; } = null!;

    public Chart Parallel { get; private set; } = null!;

    public Chart? Timeline { get; private set; }

    public async Task<IActionResult> OnGetAsync(AnalysisId id, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Analysis = found.Value;
        var rightToLeft = Languages.Direction == "rtl";
        string Told(string text) => T[text];
        Matrix = GapCharts.Matrix(Analysis, rightToLeft, Told);
        Parallel = GapCharts.Parallel(Analysis, rightToLeft, Told);
        Timeline = GapCharts.Timeline(Analysis, clock.GetUtcNow(), rightToLeft, Told);
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(T["Gap analyses"], "/landscape/gaps");
        Crumb(Analysis.Title, $"/landscape/gaps/show/{id}");
        Crumb(T["Matrix, side by side, timeline"]);
        return Page();
    }
}
