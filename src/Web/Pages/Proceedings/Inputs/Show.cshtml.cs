using Microsoft.AspNetCore.Mvc;
using Palmares.Proceedings;
using Palmares.Proceedings.Inputs;

namespace Palmares.Web.Pages.Proceedings.Inputs;

/// <summary>One input, with its original.</summary>
public sealed class ShowModel(ShowInput show, OpenOriginal open) : ProceedingsPage
{
    public ShowInput.Shown Input { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(InputId id, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Input = found.Value;
        Crumb(T["Inputs"], "/proceedings/inputs");
        Crumb(Input.Line.OnBehalfOf);
        return Page();
    }

    public async Task<IActionResult> OnGetOriginalAsync(InputId id, CancellationToken ct) => Saved(await open.RunAsync(id, By, ct));
}
