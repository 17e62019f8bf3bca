using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Certificates;

/// <summary>The laureates of an edition, for whoever prints their certificates.</summary>
public sealed class ListCertificates(PalmaresDb db)
{
    /// <param name="Written">Whether the citation stands; without it there is no certificate.</param>
    /// <param name="Withdrawn">Whether the title was taken back; then there is none either.</param>
    public sealed record Line(LaureateId Id, string Number, string Name, string Category, bool Written, bool Published, bool Withdrawn = false);

    public sealed record View(EditionFacts Edition, IReadOnlyList<Line> Lines);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var names = edition.Categories.ToDictionary(c => c.Id, c => c.Name);
        var rows = await db.Set<Laureate>().AsNoTracking().Where(l => l.EditionId == id)
            .Join(db.Set<Nomination>(), l => l.NominationId, n => n.Id, (l, n) => new { Laureate = l, n.Number, n.NomineeName })
            .OrderBy(r => r.Number).ToListAsync(ct);
        return new View(edition.Facts(), [.. rows.Select(r => new Line(r.Laureate.Id, r.Number, r.NomineeName, names[r.Laureate.CategoryId], r.Laureate.CitationWrittenAt is not null, r.Laureate.PublishedAt is not null, r.Laureate.WithdrawnAt is not null))]);
    }
}
