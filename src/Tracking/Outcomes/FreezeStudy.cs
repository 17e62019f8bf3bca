using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;

namespace Palmares.Tracking.Outcomes;

/// <summary>Fixes the matched list for good, before any outcome was looked at: its hash goes into the ledger.</summary>
public sealed class FreezeStudy(PalmaresDb db, ProcessingStands stands, StudyMatching matching, ActLog acts, TimeProvider clock)
{
    /// <param name="ListHash">Of the matching that was looked at.</param>
    public sealed record Input(OutcomeStudyId Study, string ListHash);

    public async Task<Result<MatchedFacts>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (!await stands.RunAsync(ProcessingPurpose.OutcomeStudies, ct))
            return TrackingErrors.PurposeNotStated;
        if (await db.Set<OutcomeStudy>().SingleOrDefaultAsync(one => one.Id == input.Study, ct) is not { } study)
            return TrackingErrors.NoSuchStudy;
        if (study.List is not null)
            return TrackingErrors.FrozenAlready;
        var proposed = await matching.ProposeAsync(study, ct);
        if (proposed.IsError)
            return proposed.Error;
        var (list, hash, snapshot, facts) = proposed.Value;
        if (facts.Sets == 0)
            return TrackingErrors.NothingToFreeze;
        if (hash != input.ListHash)
            return TrackingErrors.MatchingMoved;

        (study.List, study.ListHash, study.Matched, study.FrozenOn, study.FrozenAt, study.FrozenBy) = (list, hash, StudyForm.Keep(facts), snapshot, clock.GetUtcNow(), by.Token);
        acts.Record(new StudyFrozen(study.Id, hash, snapshot, facts.Sets, facts.People), by);
        await db.SaveChangesAsync(ct);
        return ShownStudyRules.Matched(facts);
    }
}
