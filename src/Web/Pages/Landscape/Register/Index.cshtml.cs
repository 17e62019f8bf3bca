using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Register;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Landscape.Register;

/// <summary>The register of other bodies' awards.</summary>
public sealed class IndexModel(ListAwards list, SummariseRegister summarise, ListOpenProposals proposals, MakeInputTable inputs) : PalmaresPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "body")]
    public string? Body { get; set; }

    [BindProperty(SupportsGet = true, Name = "category")]
    public string? Category { get; set; }

    public ListAwards.Listed Listed { get; private set; } = null!;

    public IReadOnlyList<ListOpenProposals.Line> Open { get; private set; } = [];

    public bool Feeds => By.May(Permission.FeedLandscape);

    public SummariseRegister.Summary Summary { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var found = await list.RunAsync(new ListAwards.Input(Search, Body, Category, number), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Listed = found.Value;
        Summary = (await summarise.RunAsync(By, ct)).Value;
        Open = await proposals.RunAsync(By, ct);
        Crumb(T["Landscape"]);
        return Page();
    }

    /// <summary>All inputs to the register as one table, the form in which a group takes them up.</summary>
    public async Task<IActionResult> OnGetInputsAsync(string? group, CancellationToken ct)
    {
        var made = await inputs.RunAsync(group, By, ct);
        return Written(made, "inputs-to-the-register");
    }

    public static IEnumerable<SelectListItem> Choices(IEnumerable<string> values) => values.Select(value => new SelectListItem(value, value));
}
