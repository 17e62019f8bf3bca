using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;

namespace Palmares.Tracking.Outcomes;

/// <summary>All studies, and whether the organisation stated the purpose, without which none answers.</summary>
public sealed class ListStudies(PalmaresDb db, ProcessingStands stands)
{
    public sealed record Line(OutcomeStudyId Id, IReadOnlyList<CohortId> Cohorts, DateTimeOffset OpenedAt, DateTimeOffset? FrozenAt, int Looks);

    /// <param name="Stated">False: everything is off.</param>
    /// <param name="Cohorts">Cohorts that a study may be opened on.</param>
    public sealed record View(bool Stated, IReadOnlyList<Line> Studies, IReadOnlyList<CohortId> Cohorts);

    public async Task<Result<View>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        var studies = await db.Set<OutcomeStudy>().AsNoTracking().OrderByDescending(study => study.OpenedAt).ThenBy(study => study.Id).ToListAsync(ct);
        var cohorts = await db.Set<Cohort>().AsNoTracking().OrderBy(cohort => cohort.Id).Select(cohort => cohort.Id).ToListAsync(ct);
        return new View(await stands.RunAsync(ProcessingPurpose.OutcomeStudies, ct), studies.ConvertAll(study => new Line(study.Id, study.CohortKeys, study.OpenedAt, study.FrozenAt, study.Looks)), cohorts);
    }
}
