using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>One published edition of the roll.</summary>
public sealed record RollEdition(string Slug, string Programme, string Label, DateTimeOffset PublishedAt, IReadOnlyList<RollCategory> Categories);

/// <param name="NotNamed">Laureates who agreed to the honour and not to being named.</param>
/// <param name="Withdrawn">Titles taken back; whose is not said.</param>
public sealed record RollCategory(string Name, IReadOnlyList<RollLine> Laureates, int NotNamed, int Withdrawn = 0);

/// <param name="Orcid">The laureate's ORCID iD, where the laureate gave it for the roll.</param>
/// <param name="Ror">The organisation's ROR, given the same way.</param>
public sealed record RollLine(LaureateId Id, string Name, string? Organisation, string Citation, string? Orcid = null, string? Ror = null);

/// <summary>The public roll: published editions, laureates in the order of their names.</summary>
public sealed class ListRoll(PalmaresDb db)
{
    /// <param name="edition">A slug; null for all, the latest first.</param>
    public async Task<IReadOnlyList<RollEdition>> RunAsync(string? edition, CancellationToken ct)
    {
        var editions = await db.Editions().AsNoTracking().Where(e => (e.Phase == EditionPhase.Published || e.Phase == EditionPhase.Closed) && (edition == null || e.Slug == edition)).ToListAsync(ct);
        var wanted = editions.Select(e => e.Id).ToList();
        var rows = await db.Set<Laureate>().AsNoTracking().Where(l => wanted.Contains(l.EditionId) && l.PublishedAt != null)
            .Join(db.Set<Nomination>(), l => l.NominationId, n => n.Id, (l, n) => new Row(l, n.NomineeName, n.NomineeOrganisation, n.MayName, n.Orcid, n.Ror))
            .ToListAsync(ct);
        return
        [
            .. editions
                .Select(e => Roll(e, [.. rows.Where(r => r.Laureate.EditionId == e.Id)]))
                .OrderByDescending(r => r.PublishedAt).ThenBy(r => r.Slug, StringComparer.Ordinal),
        ];
    }

    private static RollEdition Roll(Edition edition, IReadOnlyList<Row> rows) => new(
        edition.Slug,
        edition.Programme!.Name,
        edition.Label,
        rows.Select(r => r.Laureate.PublishedAt!.Value).DefaultIfEmpty(edition.Publishes).Max(),
        [.. edition.Categories.OrderBy(c => c.Position).Select(c => Of(c, [.. rows.Where(r => r.Laureate.CategoryId == c.Id)]))]);

    private static RollCategory Of(Category category, IReadOnlyList<Row> rows) => new(
        category.Name,
        [.. rows.Where(r => r.MayName && r.Laureate.WithdrawnAt is null).OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => new RollLine(r.Laureate.Id, r.Name, r.Organisation, r.Laureate.Citation, r.Orcid, r.Ror))],
        rows.Count(r => !r.MayName && r.Laureate.WithdrawnAt is null),
        rows.Count(r => r.Laureate.WithdrawnAt is not null));

    private sealed record Row(Laureate Laureate, string Name, string? Organisation, bool MayName, string? Orcid, string? Ror);
}

/// <summary>A named laureate, the citation and the lines of the record behind it.</summary>
public sealed record LaureatePage(
    LaureateId Id,
    string Name,
    string? Organisation,
    string Citation,
    string Programme,
    string Owner,
    string Label,
    string Slug,
    string Category,
    DateTimeOffset PublishedAt,
    PersonId? Person,
    IReadOnlyList<ClaimText> Claims);

/// <summary>One laureate of the public roll. Somebody who is not named is not found.</summary>
public sealed class ReadLaureate(PalmaresDb db)
{
    public async Task<Result<LaureatePage>> RunAsync(LaureateId id, CancellationToken ct)
    {
        var laureate = await db.Set<Laureate>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.PublishedAt != null && l.WithdrawnAt == null, ct);
        if (laureate is null)
            return AwardsErrors.NoSuchLaureate;
        var nomination = await db.Set<Nomination>().AsNoTracking().WithText().SingleOrDefaultAsync(n => n.Id == laureate.NominationId && n.MayName, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchLaureate;
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == laureate.EditionId, ct);
        return new LaureatePage(
            laureate.Id,
            nomination.NomineeName,
            nomination.NomineeOrganisation,
            laureate.Citation,
            edition.Programme!.Name,
            edition.Programme.Owner,
            edition.Label,
            edition.Slug,
            edition.Categories.Single(c => c.Id == laureate.CategoryId).Name,
            laureate.PublishedAt!.Value,
            nomination.NomineeInRecord ? nomination.Nominee : null,
            [.. nomination.Claims.OrderBy(c => c.Position).Select(c => new ClaimText(c.Text, [.. c.Evidence.Where(e => e.Stands).OrderBy(e => e.Position).Select(e => new EvidenceText(e.Id, e.Text, e.Ref, e.Snapshot, e.From, e.To))]))]);
    }
}
