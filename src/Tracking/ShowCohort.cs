using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking.Cohorts;

namespace Palmares.Tracking;

/// <summary>A cohort and what the record shows of it since t0. Counts and curves; with few people no claim about an effect.</summary>
public sealed class ShowCohort(PalmaresDb db, ReadDeeds readDeeds, TimeProvider clock)
{
    /// <summary>Below this many people only counts and curves are shown.</summary>
    /// <remarks>Source: Schoenfeld's formula; fewer could show only an effect larger than any to be expected.</remarks>
    public const int LeastForClaim = 25;

    /// <summary>Cells smaller than this are kept from all but the secretary.</summary>
    public const int SmallestCell = 5;

    /// <param name="Outcome">Null when the record could not be read for this person.</param>
    public sealed record Member(PersonId Person, string DisplayName, DateOnly From, Outcome? Outcome);

    /// <summary>A person's time and whether the event happened; what Kaplan and Meier's estimate needs.</summary>
    public sealed record Watched(double Years, bool Happened);

    /// <param name="Members">Empty for those who may not see single people.</param>
    /// <param name="Left">Null when suppressed: smaller than <see cref="SmallestCell"/>, and so is its complement.</param>
    /// <param name="Retention">Empty when suppressed.</param>
    public sealed record View(
        CohortId Cohort, int? People, int? Left, int? Leading, IReadOnlyList<Member> Members, IReadOnlyList<Watched> Retention, IReadOnlyList<Watched> Progress,
        bool TooFewForClaim, SnapshotId? Snapshot);

    /// <param name="handedOn">For a paper that others read: small cells are kept back whoever asks.</param>
    public async Task<Result<View>> RunAsync(CohortId cohort, Actor by, CancellationToken ct, bool handedOn = false)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        var members = await db.Set<CohortMember>().AsNoTracking().Where(member => member.Cohort == cohort).OrderBy(member => member.From).ToListAsync(ct);
        if (members.Count == 0)
            return TrackingErrors.NoSuchCohort;

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        SnapshotId? snapshot = null;
        var shown = new List<Member>();
        foreach (var member in members)
        {
            var record = await readDeeds.RunAsync(member.Person, null, ct);
            snapshot ??= record.IsError ? null : record.Value.Snapshot;
            shown.Add(record.IsError
                ? new Member(member.Person, "", member.From, null)
                : new Member(record.Value.Person, record.Value.DisplayName, member.From, FollowUp.Of(record.Value, member.From, today)));
        }

        return SeesPeople(by) && !handedOn ? Whole(cohort, shown, snapshot) : Suppressed(Whole(cohort, shown, snapshot));
    }

    internal static bool SeesPeople(Actor by) => by.Is(Role.Secretary) || by.Origin == ActorOrigin.System;

    private static View Whole(CohortId cohort, List<Member> members, SnapshotId? snapshot)
    {
        var outcomes = members.Where(member => member.Outcome is not null).Select(member => member.Outcome!).ToList();
        return new View(
            cohort, members.Count, outcomes.Count(o => o.Left), outcomes.Count(o => o.FirstLead is not null), members,
            [.. outcomes.Select(o => new Watched(o.ActiveYears, o.Left))],
            [.. outcomes.Select(o => new Watched(o.YearsToLead ?? o.ActiveYears, o.YearsToLead is not null))],
            members.Count < LeastForClaim, snapshot);
    }

    // A small count can be worked out from a large complement, so both sides decide.
    private static View Suppressed(View view)
    {
        var people = view.People!.Value;
        int? Cell(int? count) => count is null || (count is > 0 and < SmallestCell) || (people - count is > 0 and < SmallestCell) ? null : count;
        if (people < SmallestCell)
            return view with { People = null, Left = null, Leading = null, Members = [], Retention = [], Progress = [] };
        var (left, leading) = (Cell(view.Left), Cell(view.Leading));
        return view with { Left = left, Leading = leading, Members = [], Retention = left is null ? [] : view.Retention, Progress = leading is null ? [] : view.Progress };
    }
}
