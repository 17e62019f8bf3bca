using Microsoft.AspNetCore.Mvc;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;

namespace Palmares.Web.Pages.Proceedings.Documents;

/// <summary>One document of the register.</summary>
public sealed class ShowModel(ShowDocument show, OpenDocumentFile open) : ProceedingsPage
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

    public async Task<IActionResult> OnGetFileAsync(DocumentId id, CancellationToken ct) => Saved(await open.RunAsync(id, By, ct));
}
