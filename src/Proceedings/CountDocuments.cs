using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>How many documents the register holds, of those the viewer may see: by group, by class and by year of the document.</summary>
public sealed class CountDocuments(PalmaresDb db)
{
    /// <param name="ByYear">Documents without a date are counted in <paramref name="Total"/> only.</param>
    public sealed record Counts(int Total, IReadOnlyDictionary<string, int> ByGroup, IReadOnlyDictionary<AccessClass, int> ByAccess, IReadOnlyDictionary<int, int> ByYear);

    /// <param name="upTo">For papers: only documents that may be told of in a paper of this class.</param>
    public async Task<Result<Counts>> RunAsync(Actor by, CancellationToken ct, AccessClass upTo = AccessClass.Restricted)
    {
        var visible = Access.Of(by).Intersect(Access.UpTo(upTo)).ToList();
        var rows = await db.Set<RegisteredDocument>().AsNoTracking()
            .Where(document => visible.Contains(document.Access))
            .Select(document => new { document.Group, document.Access, document.Date })
            .ToListAsync(ct);
        return new Counts(
            rows.Count,
            rows.CountBy(row => row.Group ?? "").OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(),
            rows.CountBy(row => row.Access).OrderBy(pair => pair.Key).ToDictionary(),
            rows.Where(row => row.Date is not null).CountBy(row => row.Date!.Value.Year).OrderBy(pair => pair.Key).ToDictionary());
    }
}
