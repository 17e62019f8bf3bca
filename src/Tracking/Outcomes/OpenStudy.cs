using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;

namespace Palmares.Tracking.Outcomes;

/// <summary>Opens a study of one or several cohorts. Nobody is matched and nothing is looked at yet.</summary>
public sealed partial class OpenStudy(PalmaresDb db, ProcessingStands stands, IdSource ids, ActLog acts, TimeProvider clock)
{
    public sealed record Input(string Key, IReadOnlyList<CohortId> Cohorts);

    public async Task<Result<OutcomeStudyId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (!await stands.RunAsync(ProcessingPurpose.OutcomeStudies, ct))
            return TrackingErrors.PurposeNotStated;
        var id = new OutcomeStudyId((input.Key ?? "").Trim());
        if (!Key().IsMatch(id.Value))
            return TrackingErrors.StudyKeyInvalid;
        if (input.Cohorts.Count == 0)
            return TrackingErrors.CohortsMissing;
        var known = await db.Set<Cohort>().AsNoTracking().Where(cohort => input.Cohorts.Contains(cohort.Id)).Select(cohort => cohort.Id).ToListAsync(ct);
        if (input.Cohorts.Any(cohort => !known.Contains(cohort)))
            return TrackingErrors.NoSuchCohort;
        if (await db.Set<OutcomeStudy>().AnyAsync(study => study.Id == id, ct))
            return TrackingErrors.StudyTaken;

        db.Set<OutcomeStudy>().Add(new OutcomeStudy
        {
            Id = id,
            Cohorts = string.Join(' ', known.Select(cohort => cohort.Value).Order(StringComparer.Ordinal)),
            Salt = ids.NewSecret(),
            OpenedAt = clock.GetUtcNow(),
            OpenedBy = by.Token,
        });
        acts.Record(new StudyOpened(id), by);
        await db.SaveChangesAsync(ct);
        return id;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex Key();
}
