using Microsoft.AspNetCore.Mvc;
using Palmares.Letters.Wording;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Letters.Wording;

/// <summary>Every kind of letter, and which words stand.</summary>
public sealed class IndexModel(ReadWordings read) : PalmaresPage
{
    public IReadOnlyList<ReadWordings.View> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Mail"], "/admin/mail");
        var kinds = await read.RunAsync(By, ct);
        if (kinds.IsError)
            return Refused(kinds.Error);
        Kinds = kinds.Value;
        return Page();
    }
}
