using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;

namespace Palmares.Tracking.Outcomes;

/// <summary>Looks at what became of a frozen list, in the record as it is now. Every look is an act and is counted.</summary>
public sealed class ComputeOutcomes(PalmaresDb db, ProcessingStands stands, StudyOutcomes outcomes, ActLog acts, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(OutcomeStudyId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (!await stands.RunAsync(ProcessingPurpose.OutcomeStudies, ct))
            return TrackingErrors.PurposeNotStated;
        if (await db.Set<OutcomeStudy>().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } study)
            return TrackingErrors.NoSuchStudy;
        if (study.List is null)
            return TrackingErrors.NotFrozen;
        var found = await outcomes.OfAsync(study, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), ct);
        if (found.IsError)
            return found.Error;

        (study.Findings, study.FoundIn, study.FoundAt) = (StudyForm.Keep(found.Value.Findings), found.Value.Snapshot, clock.GetUtcNow());
        study.Looks++;
        acts.Record(new OutcomesComputed(study.Id, study.ListHash!, found.Value.Snapshot, study.Looks), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>A frozen list against the current record.</summary>
public sealed class StudyOutcomes(ReadCareers read)
{
    internal async Task<Result<(StudyFindings Findings, Records.SnapshotId Snapshot)>> OfAsync(OutcomeStudy study, DateOnly today, CancellationToken ct)
    {
        var everybody = await read.RunAsync(study.Salt, everyToken: true, ct);
        if (everybody.IsError)
            return everybody.Error;
        var list = FrozenList.Read(study.List!);
        // A record that ends earlier for one family than for another would make that family look as if it had left.
        var families = list.Sets.Where(set => everybody.Value.ByToken.ContainsKey(set.Laureate)).SelectMany(set => everybody.Value.ByToken[set.Laureate].Works.Where(work => work.Month < set.Month).Select(work => work.Family)).Distinct();
        var until = families.Select(family => everybody.Value.LastMonth.GetValueOrDefault(family, int.MaxValue)).Append(ReadCareers.MonthOf(today)).Min();
        return (OutcomeStudyRules.Of(list, everybody.Value.ByToken, until, StudyForm.Recall<MatchedFacts>(study.Matched!).Balance), everybody.Value.Snapshot);
    }
}
