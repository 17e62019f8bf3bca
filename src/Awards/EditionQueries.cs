using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>How editions are read, the same everywhere.</summary>
internal static class EditionQueries
{
    public static IQueryable<Edition> Editions(this PalmaresDb db) => db.Set<Edition>()
        .Include(edition => edition.Programme)
        .Include(edition => edition.Terms)
        .Include(edition => edition.Categories).ThenInclude(category => category.Caps)
        .Include(edition => edition.PhaseRows)
        .Include(edition => edition.Forms)
        .Include(edition => edition.CriteriaVersions).ThenInclude(version => version.Items)
        .AsSplitQuery();

    public static async Task<Edition?> EditionAsync(this PalmaresDb db, EditionId id, CancellationToken ct) =>
        await db.Editions().SingleOrDefaultAsync(edition => edition.Id == id, ct);

    public static PhaseDates Dates(this Edition edition) => new(
        edition.NominatingOpens, edition.NominatingCloses, edition.ScreeningCloses, edition.ReviewingCloses, edition.DecidingCloses, edition.Publishes);

    /// <summary>The last moment for a draft that was begun in time.</summary>
    public static DateTimeOffset HardClose(this Edition edition) => edition.NominatingCloses.AddHours(edition.GraceHours);

    public static IReadOnlyList<PhaseTerms> Phases(this Edition edition) => PhaseRules.Whole(edition.PhaseRows.Select(row => row.Terms));

    /// <summary>Whether it stands so in the present phase.</summary>
    public static bool Is(this Edition edition, PhaseSwitch one) => edition.Phases().Any(terms => terms.Phase == edition.Phase && terms.Is(one));

    /// <summary>Whether judges read without the names of nominee, nominator and endorsers.</summary>
    public static bool ReadWithoutNames(this Edition edition) => edition.Phases().Any(terms => terms.Is(PhaseSwitch.NomineeHidden));

    public static CategoryFacts Facts(this Category category) => new(category.Id, category.Code, category.Name, category.Quota)
    {
        QuotaKind = category.QuotaKind,
        MayWithhold = category.MayWithhold,
        Caps = [.. category.Caps.OrderBy(cap => cap.Position).Select(cap => cap.Cap)],
    };

    public static EditionFacts Facts(this Edition edition) => new(
        edition.Id,
        edition.Slug,
        edition.Programme!.Name,
        edition.Label,
        edition.TimeZone,
        edition.Phase,
        edition.Dates(),
        [.. edition.Categories.OrderBy(c => c.Position).Select(c => c.Facts() with { Own = edition.OwnCriteria(c.Id)?.Facts() })],
        [.. edition.Criteria.Items.OrderBy(c => c.Position).Select(Facts)],
        edition.Criteria.Id,
        Edition.ScaleLow,
        Edition.ScaleHigh,
        edition.ConflictYears,
        edition.Quorum)
    {
        Purpose = edition.Purpose,
        ProgrammeId = edition.ProgrammeId,
        GraceHours = edition.GraceHours,
        Phases = edition.Phases(),
        EndorsementsMin = edition.EndorsementsMin,
        EndorsementsMax = edition.EndorsementsMax,
        ReferenceDate = edition.ReferenceDate,
        FirstRecordAtLeastYears = edition.FirstRecordAtLeastYears,
        FirstRecordAtMostYears = edition.FirstRecordAtMostYears,
        NotAlreadyLaureate = edition.NotAlreadyLaureate,
        CriteriaHash = edition.Criteria.Hash,
        LowConfidenceLeftOut = edition.Criteria.LowConfidenceLeftOut,
        RollReleasesAt = edition.RollReleasesAt,
        Nominating = edition.Terms?.Facts ?? NominatingTermsFacts.Open,
    };

    public static CriteriaSet Facts(this CriteriaVersion version) => new(
        version.Id, version.CategoryId, [.. version.Items.OrderBy(c => c.Position).Select(Facts)], Edition.ScaleLow, Edition.ScaleLow + version.Items.Max(c => c.Anchors.Count) - 1)
    {
        Hash = version.Hash,
        LowConfidenceLeftOut = version.LowConfidenceLeftOut,
    };

    private static CriterionFacts Facts(Criterion criterion) => new(
        criterion.Id,
        criterion.Code,
        criterion.Name,
        criterion.Definition,
        criterion.Weight,
        criterion.Anchors.Select((text, index) => (Score: Edition.ScaleLow + index, text)).ToDictionary(a => a.Score, a => a.text));
}
