using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Tracking.Cohorts;

/// <summary>The cohorts that are followed, with their size where it may be seen.</summary>
public sealed class ListCohorts(PalmaresDb db)
{
    /// <param name="People">Null when too small to be shown to this reader.</param>
    public sealed record Line(CohortId Id, DateTimeOffset OpenedAt, int? People);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        var sizes = await db.Set<CohortMember>().GroupBy(member => member.Cohort).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var cohorts = await db.Set<Cohort>().AsNoTracking().OrderByDescending(cohort => cohort.OpenedAt).ThenBy(cohort => cohort.Id).ToListAsync(ct);
        return cohorts.ConvertAll(cohort => new Line(cohort.Id, cohort.OpenedAt, Seen(sizes.GetValueOrDefault(cohort.Id), by)));
    }

    private static int? Seen(int people, Actor by) => ShowCohort.SeesPeople(by) || people >= ShowCohort.SmallestCell ? people : null;
}
