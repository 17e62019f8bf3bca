using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Web.Pages.Proceedings.Liaison;

/// <summary>Liaison statements out and in, and what is awaited.</summary>
public sealed class IndexModel(FindLiaisons find, TimeProvider clock) : ProceedingsPage
{
    public IReadOnlyList<LiaisonLine> Liaisons { get; private set; } = [];

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public bool MaySend => By.May(Permission.SendLiaison);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await find.RunAsync(new(), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Liaisons = found.Value;
        Crumb(T["Liaison statements"]);
        return Page();
    }
}
