using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>A nomination whose evidence rests on a document.</summary>
public sealed record CitingNomination(NominationId Id, string Number, EditionId Edition);

/// <summary>The nominations, of those the viewer may see, whose evidence touches some documents of the record.</summary>
public sealed class FindNominationsCiting(PalmaresDb db)
{
    public async Task<IReadOnlyList<CitingNomination>> RunAsync(IReadOnlyCollection<RecordRef> documents, Actor by, CancellationToken ct)
    {
        var keys = documents.Select(document => document.Key).Distinct().ToList();
        var found = await db.NominationsOf(by).AsNoTracking().Where(n => n.State == NominationState.Submitted && n.Claims.Any(claim => claim.Evidence.Any(e => keys.Contains(e.SourceKey)))).WithText().ToListAsync(ct);
        return [.. found.Where(n => n.Claims.SelectMany(claim => claim.Evidence).Any(e => documents.Contains(e.Ref))).OrderBy(n => n.Number, StringComparer.Ordinal).Select(n => new CitingNomination(n.Id, n.Number, n.EditionId))];
    }
}
