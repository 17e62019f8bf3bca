using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Records;

namespace Palmares.Tracking.Outcomes;

/// <summary>A study as it may be seen: counts, curves and differences; never a single person of the comparison, and no small cell.</summary>
public sealed class ShowStudy(PalmaresDb db, ProcessingStands stands)
{
    /// <param name="Matched">Null until the list is frozen.</param>
    /// <param name="Findings">Null until outcomes were looked at; small cells are kept back in it.</param>
    /// <param name="Looks">How often.</param>
    public sealed record View(
        OutcomeStudyId Study, IReadOnlyList<CohortId> Cohorts, DateTimeOffset OpenedAt, string? ListHash, SnapshotId? FrozenOn, DateTimeOffset? FrozenAt, MatchedFacts? Matched,
        StudyFindings? Findings, SnapshotId? FoundIn, DateTimeOffset? FoundAt, int Looks);

    public async Task<Result<View>> RunAsync(OutcomeStudyId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        if (!await stands.RunAsync(ProcessingPurpose.OutcomeStudies, ct))
            return TrackingErrors.PurposeNotStated;
        if (await db.Set<OutcomeStudy>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } study)
            return TrackingErrors.NoSuchStudy;
        var (matched, findings) = (study.Matched is null ? null : StudyForm.Recall<MatchedFacts>(study.Matched), study.Findings is null ? null : StudyForm.Recall<StudyFindings>(study.Findings));
        return new View(
            study.Id, study.CohortKeys, study.OpenedAt, study.ListHash, study.FrozenOn, study.FrozenAt, matched is null ? null : ShownStudyRules.Matched(matched), findings is null ? null : ShownStudyRules.Findings(findings),
            study.FoundIn, study.FoundAt, study.Looks);
    }
}

/// <summary>What of a study may be shown.</summary>
/// <remarks>
/// The same for everybody: a curve of three laureates is three people, whoever reads it. The secretary sees laureates who agreed on the page of their cohort. Means over fewer than five are kept back, so
/// are counts of fewer than five people in whose identity something was decided.
/// </remarks>
public static class ShownStudyRules
{
    public static MatchedFacts Matched(MatchedFacts facts) => facts.Sets >= SuppressionRules.Least ? facts : facts with { Balance = [], Widened = [] };

    public static StudyFindings Findings(StudyFindings found)
    {
        var few = found.Laureates < SuppressionRules.Least;
        return found with
        {
            Balance = few ? [] : found.Balance,
            Questions = [.. found.Questions.Select(question => question with { Laureates = Arm(question.Laureates), Comparison = Arm(question.Comparison) })],
            Years = few ? [] : [.. found.Years.Where(year => year.Sets >= SuppressionRules.Least)],
            Groups = few ? null : found.Groups,
            ComparisonGroups = few ? null : found.ComparisonGroups,
            ByHand = found.ByHand with { Laureates = Effort(found.ByHand.Laureates), Comparison = Effort(found.ByHand.Comparison), Chance = few ? 1 : found.ByHand.Chance },
        };
    }

    private static StudyArm Arm(StudyArm arm) => arm with { Points = SuppressionRules.Suppress(arm.Points, arm.People) };

    // How many of so many is a cell as well.
    private static CurationEffort Effort(CurationEffort effort) =>
        SuppressionRules.Cell((int)Math.Round((effort.Curated ?? 0) * effort.People), effort.People) is null || effort.People < SuppressionRules.Least ? effort with { Curated = null, Decisions = null } : effort;
}
