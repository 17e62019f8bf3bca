using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Documents;

/// <summary>The file of a document, as it was handed in.</summary>
public sealed class OpenDocumentFile(PalmaresDb db)
{
    public async Task<Result<SentFile>> RunAsync(DocumentId id, Actor by, CancellationToken ct)
    {
        var visible = FindDocuments.Visible(db, by);
        var file = await (from document in visible
                          join kept in db.Set<StoredFile>().AsNoTracking() on document.File equals kept.Id
                          where document.Id == id
                          select new { kept.Name, kept.Bytes }).SingleOrDefaultAsync(ct);
        return file is null ? ProceedingsErrors.NoSuchFile : new SentFile(file.Name, file.Bytes);
    }
}
