using Microsoft.AspNetCore.Mvc;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Proceedings.Documents;

/// <summary>One document of the register.</summary>
public sealed class ShowModel(ShowDocument show) : PalmaresPage
{
    public ShowDocument.Shown Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(DocumentId id, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Document = found.Value;
        Crumb(T["Documents"], "/proceedings/documents");
        Crumb(Document.Line.Canonical);
        return Page();
    }
}
