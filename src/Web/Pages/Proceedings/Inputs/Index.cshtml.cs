using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Inputs;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Proceedings.Inputs;

/// <summary>The inputs, as far as the reader may see them.</summary>
public sealed class IndexModel(ListInputs list) : ProceedingsPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "standing")]
    public InputStanding? Standing { get; set; }

    public Page<InputLine> Inputs { get; private set; } = null!;

    public bool MayRecord => By.May(Permission.RecordInput);

    public IEnumerable<Choice> Standings => Enum.GetValues<InputStanding>().Select(one => new Choice(one.ToString(), T[ProceedingsWords.Of(one)]));

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var found = await list.RunAsync(new(Search, Standing, number), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Inputs = found.Value;
        Crumb(T["Inputs"]);
        return Page();
    }
}
