using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Gaps;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Landscape.Gaps;

/// <summary>A gap analysis: outcomes by point, combinations not found, who is nearest, opinions; and the what-if.</summary>
public sealed class ShowModel(ShowAnalysis show, HostBody host, TimeProvider clock) : PalmaresPage
{
    public AnalysisShown Analysis { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "has")]
    public List<string> Has { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "rule")]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true, Name = "would")]
    public string? Would { get; set; }

    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    public Combination? Chosen { get; private set; }

    public IEnumerable<Choice> Features => Combinations.All.Select(feature => new Choice(feature.Key, T[feature.Label]));

    public IEnumerable<SelectListItem> Rules => AwardDimensions.All.SelectMany(dimension => dimension.Cells).Select(cell => new SelectListItem(T[AwardDimensions.Label(cell)], cell));

    public string Finding(Combination gap) => gap.Stating.Count == 0
        ? T["not found in {0} records of {1} organisations, read in part", gap.Records, gap.Organisations]
        : T["stated in {0} of {1} records of {2} organisations, read in part", gap.Stating.Count, gap.Records, gap.Organisations];

    public async Task<IActionResult> OnGetAsync(AnalysisId id, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct, string.IsNullOrEmpty(Rule) ? null : new(Rule, (Would ?? "")[..Math.Min(300, (Would ?? "").Length)]));
        if (found.IsError)
            return Refused(found.Error);
        Analysis = found.Value;
        var features = Has.Select(Combinations.Find).OfType<Feature>().Distinct().ToList();
        if (features.Count > 0)
            Chosen = Combinations.Count(features, [.. Analysis.Awards.Select(one => one.Award)]);
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(T["Gap analyses"], "/landscape/gaps");
        Crumb(Analysis.Title);
        return Page();
    }

    public async Task<IActionResult> OnGetPaperAsync(AnalysisId id, string? group, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        return Written(found.Then<Paper>(analysis => GapPaper.Of(analysis, clock.GetUtcNow()).Headed(host, PaperKind.Contribution, PaperHead.Group(group))), "gap-analysis");
    }

    public async Task<IActionResult> OnGetCsvAsync(AnalysisId id, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        return found.IsError ? Refused(found.Error) : File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(GapPaper.ToCsv(found.Value))).ToArray(), FileKinds.Csv, "gap-analysis.csv");
    }
}
