using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Documents;

/// <summary>A line of the register.</summary>
public sealed record DocumentLine(DocumentId Id, string Number, string Canonical, string Title, string? Group, PartialDate? Date, AccessClass Access, IReadOnlyList<string> Sources);

/// <summary>The register, newest entry first. What the viewer may not see is neither matched nor counted.</summary>
public sealed class ListDocuments(PalmaresDb db)
{
    public const int PageSize = 25;

    public sealed record Input(string? Search = null, string? Group = null, int Page = 1);

    public async Task<Result<Page<DocumentLine>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var visible = Access.Of(by);
        var documents = db.Set<RegisteredDocument>().AsNoTracking().Where(document => visible.Contains(document.Access));
        if (!string.IsNullOrWhiteSpace(input.Group))
            documents = documents.Where(document => document.Group == input.Group.Trim());
        if (!string.IsNullOrWhiteSpace(input.Search))
        {
            var (folded, canonical) = (DocumentEntry.Fold(input.Search.Trim()), DocumentNumber.Recognise(input.Search)?.Canonical);
            documents = documents.Where(document => document.Folded.Contains(folded) || document.Canonical == canonical);
        }

        var total = await documents.CountAsync(ct);
        var number = Math.Clamp(input.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await documents
            .OrderByDescending(document => document.RegisteredAt).ThenBy(document => document.Canonical)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(document => new DocumentLine(document.Id, document.Number, document.Canonical, document.Title, document.Group, document.Date, document.Access, document.Sources))
            .ToListAsync(ct);
        return new Page<DocumentLine>(lines, total, number, PageSize);
    }
}
