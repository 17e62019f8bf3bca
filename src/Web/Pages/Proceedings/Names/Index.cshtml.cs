using Microsoft.AspNetCore.Mvc;
using Palmares.Proceedings;
using Palmares.Proceedings.Names;

namespace Palmares.Web.Pages.Proceedings.Names;

/// <summary>The list of names that documents write as their body does.</summary>
public sealed class IndexModel(ListNames list) : ProceedingsPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public IReadOnlyList<ListedName> Names { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await list.RunAsync(new(Search), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Names = found.Value;
        Crumb(T["Documents"], "/proceedings/documents");
        Crumb(T["List of names"]);
        return Page();
    }
}
