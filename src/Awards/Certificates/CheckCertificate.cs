using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Certificates;

/// <summary>What stands behind the code of a certificate, for everybody: no more than the roll says.</summary>
public sealed class CheckCertificate(PalmaresDb db, ReadLaureate read, DataFolder folder)
{
    /// <param name="Laureate">Null where the roll does not name the laureate: then only the honour is said.</param>
    /// <param name="WithdrawnAt">The title was taken back.</param>
    public sealed record Checked(string Code, string Programme, string Label, string Slug, string Owner, string Category, DateTimeOffset PublishedAt, DateTimeOffset? WithdrawnAt, LaureatePage? Laureate);

    public async Task<Result<Checked>> RunAsync(string typed, CancellationToken ct)
    {
        var (code, codes) = (CheckCode.Read(typed), CheckCode.Open(folder));
        var published = await db.Set<Laureate>().AsNoTracking().Where(l => l.PublishedAt != null).Select(l => new { l.Id, l.EditionId, l.CategoryId, l.PublishedAt, l.WithdrawnAt }).ToListAsync(ct);
        var found = published.Find(laureate => codes.Of(CertificateCodes.Purpose(laureate.Id)) == code);
        if (found is null)
            return AwardsErrors.CodeUnknown;
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == found.EditionId, ct);
        var named = await read.RunAsync(found.Id, ct);
        return new Checked(
            code, edition.Programme!.Name, edition.Label, edition.Slug, edition.Programme.Owner, edition.Categories.Single(c => c.Id == found.CategoryId).Name, found.PublishedAt!.Value, found.WithdrawnAt,
            named.IsError ? null : named.Value);
    }
}
