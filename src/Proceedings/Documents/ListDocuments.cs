using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Documents;

/// <summary>The register, newest entry first. What the viewer may not see is neither matched nor counted.</summary>
public sealed class ListDocuments(PalmaresDb db)
{
    public const int PageSize = 25;

    public sealed record Input(string? Search = null, string? Group = null, int Page = 1, DocumentKind? Kind = null);

    public async Task<Result<Page<DocumentLine>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var documents = FindDocuments.Visible(db, by);
        if (!string.IsNullOrWhiteSpace(input.Group))
            documents = documents.Where(document => document.Group == input.Group.Trim());
        if (input.Kind is { } kind)
            documents = documents.Where(document => document.Kind == kind);
        if (!string.IsNullOrWhiteSpace(input.Search))
        {
            var (folded, key) = (DocumentEntry.Fold(input.Search.Trim()), DocumentNames.Key(input.Search));
            documents = documents.Where(document => document.Folded.Contains(folded) || db.Set<DocumentName>().Any(name => name.Document == document.Id && name.Canonical == key));
        }

        var total = await documents.CountAsync(ct);
        var number = Math.Clamp(input.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var found = await documents
            .OrderByDescending(document => document.RegisteredAt).ThenBy(document => document.Canonical)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .ToListAsync(ct);
        return new Page<DocumentLine>([.. found.Select(FindDocuments.Line)], total, number, PageSize);
    }
}
