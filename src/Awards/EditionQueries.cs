using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>How editions are read, the same everywhere.</summary>
internal static class EditionQueries
{
    public static IQueryable<Edition> Editions(this PalmaresDb db) => db.Set<Edition>()
        .Include(edition => edition.Programme)
        .Include(edition => edition.Categories)
        .Include(edition => edition.CriteriaVersions).ThenInclude(version => version.Items)
        .AsSplitQuery();

    public static async Task<Edition?> EditionAsync(this PalmaresDb db, EditionId id, CancellationToken ct) =>
        await db.Editions().SingleOrDefaultAsync(edition => edition.Id == id, ct);

    public static PhaseDates Dates(this Edition edition) => new(
        edition.NominatingOpens, edition.NominatingCloses, edition.ScreeningCloses, edition.ReviewingCloses, edition.DecidingCloses, edition.Publishes);

    public static EditionFacts Facts(this Edition edition) => new(
        edition.Id,
        edition.Slug,
        edition.Programme!.Name,
        edition.Label,
        edition.TimeZone,
        edition.Phase,
        edition.Dates(),
        [.. edition.Categories.OrderBy(c => c.Position).Select(c => new CategoryFacts(c.Id, c.Code, c.Name, c.Quota))],
        [.. edition.Criteria.Items.OrderBy(c => c.Position).Select(Facts)],
        edition.Criteria.Id,
        Edition.ScaleLow,
        Edition.ScaleHigh,
        edition.ConflictYears,
        edition.Quorum)
    {
        Purpose = edition.Purpose,
        EndorsementsMin = edition.EndorsementsMin,
        EndorsementsMax = edition.EndorsementsMax,
        ReferenceDate = edition.ReferenceDate,
        FirstRecordAtLeastYears = edition.FirstRecordAtLeastYears,
        FirstRecordAtMostYears = edition.FirstRecordAtMostYears,
        NotAlreadyLaureate = edition.NotAlreadyLaureate,
        CriteriaHash = edition.Criteria.Hash,
        RollReleasesAt = edition.RollReleasesAt,
    };

    private static CriterionFacts Facts(Criterion criterion) => new(
        criterion.Id,
        criterion.Code,
        criterion.Name,
        criterion.Definition,
        criterion.Weight,
        criterion.Anchors.Select((text, index) => (Score: Edition.ScaleLow + index, text)).ToDictionary(a => a.Score, a => a.text));
}
