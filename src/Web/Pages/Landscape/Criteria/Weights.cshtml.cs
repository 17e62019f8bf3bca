using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Landscape;
using Palmares.Reports.Weights;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Landscape.Criteria;

/// <summary>What other weights would change, on invented nominations only.</summary>
public sealed class WeightsModel(ReadCriteria read, ShowWeightImpact show) : PalmaresPage
{
    [BindProperty(SupportsGet = true, Name = "w")]
    public List<int> Weights { get; set; } = [];

    public CriteriaFacts Facts { get; private set; } = null!;

    public WeightImpact? Impact { get; private set; }

    public string WeightAt(int at) => (at < Weights.Count ? Weights[at] : Facts.Criteria[at].Weight)?.ToString(CultureInfo.InvariantCulture) ?? "";

    public async Task<IActionResult> OnGetAsync(TextId id, CancellationToken ct)
    {
        var found = await read.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Facts = found.Value;
        Crumb(T["Criteria"], "/landscape/criteria");
        Crumb(Facts.Title, $"/landscape/criteria/show/{id}");
        Crumb(T["What other weights would change"]);
        if (Facts.HasOpened)
            return Refused(LandscapeErrors.ImpactAfterOpening);
        if (Weights.Count == 0)
            return Page();
        var impact = await show.RunAsync(new(id, Weights), By, ct);
        if (impact.IsError)
            return Refused(impact.Error);
        Impact = impact.Value;
        return Page();
    }
}
