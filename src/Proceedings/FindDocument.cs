using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>A registered document as other modules know it: what it is called and who may know of it.</summary>
public sealed record DocumentFacts(DocumentId Id, string Number, string Title, AccessClass Access);

/// <summary>Finds a document of the register by any spelling of its number. One that the viewer may not see is not there.</summary>
public sealed class FindDocument(PalmaresDb db)
{
    public async Task<Result<DocumentFacts>> RunAsync(string number, Actor by, CancellationToken ct)
    {
        var visible = Access.Of(by);
        var canonical = DocumentNumber.Recognise(number)?.Canonical;
        var found = canonical is null ? null : await db.Set<RegisteredDocument>().AsNoTracking().Where(document => visible.Contains(document.Access) && document.Canonical == canonical)
            .Select(document => new DocumentFacts(document.Id, document.Canonical, document.Title, document.Access)).SingleOrDefaultAsync(ct);
        return found is null ? ProceedingsErrors.NoSuchDocument : found;
    }
}
