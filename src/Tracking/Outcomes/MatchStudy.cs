using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Records;

namespace Palmares.Tracking.Outcomes;

/// <param name="Sets">Laureates who could be matched.</param>
/// <param name="People">Those matched to them, together.</param>
/// <param name="NotInRecord">Laureates with no record in the two years before the decision, or none at all: nobody can be like them.</param>
/// <param name="Widened">By step, how many sets had to be widened so far.</param>
/// <param name="AtRisk">Everybody who could have been chosen, once for each day of decision.</param>
public sealed record MatchedFacts(int Sets, int People, int Unmatched, int NotInRecord, IReadOnlyList<int> Widened, int AtRisk, IReadOnlyList<BalanceLine> Balance);

/// <summary>Matches the laureates of a study with people like them, from what stood before each decision. Reads no outcome and keeps nothing.</summary>
public sealed class MatchStudy(PalmaresDb db, ProcessingStands stands, StudyMatching matching)
{
    /// <param name="ListHash">What freezing must repeat.</param>
    public sealed record View(OutcomeStudyId Study, string ListHash, SnapshotId Snapshot, MatchedFacts Facts);

    public async Task<Result<View>> RunAsync(OutcomeStudyId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (!await stands.RunAsync(ProcessingPurpose.OutcomeStudies, ct))
            return TrackingErrors.PurposeNotStated;
        if (await db.Set<OutcomeStudy>().AsNoTracking().SingleOrDefaultAsync(study => study.Id == id, ct) is not { } study)
            return TrackingErrors.NoSuchStudy;
        if (study.List is not null)
            return TrackingErrors.FrozenAlready;
        var proposed = await matching.ProposeAsync(study, ct);
        return proposed.IsError ? proposed.Error : new View(id, proposed.Value.ListHash, proposed.Value.Snapshot, ShownStudyRules.Matched(proposed.Value.Facts));
    }
}

/// <summary>The same matching every time: for showing it, and for freezing it.</summary>
public sealed class StudyMatching(PalmaresDb db, ReadCareers read)
{
    internal sealed record Proposal(string List, string ListHash, SnapshotId Snapshot, MatchedFacts Facts);

    internal async Task<Result<Proposal>> ProposeAsync(OutcomeStudy study, CancellationToken ct)
    {
        var everybody = await read.RunAsync(study.Salt, everyToken: false, ct);
        if (everybody.IsError)
            return everybody.Error;
        var (laureates, missing) = await LaureatesAsync(study, everybody.Value, ct);
        var pools = laureates.Select(laureate => laureate.Month).Distinct().ToDictionary(month => month, month => PoolAt(everybody.Value, month));
        var matched = MatchingRules.Of(laureates, month => pools[month], study.Salt);
        var list = FrozenList.Write(matched);
        return new Proposal(list, FrozenList.Hash(list), everybody.Value.Snapshot, Facts(matched, laureates, pools, missing));
    }

    private async Task<(List<Subject> Laureates, int Missing)> LaureatesAsync(OutcomeStudy study, ReadCareers.Everybody everybody, CancellationToken ct)
    {
        var (laureates, missing, seen) = (new List<Subject>(), 0, new HashSet<PersonId>());
        var keys = study.CohortKeys;
        foreach (var member in await db.Set<CohortMember>().AsNoTracking().Where(member => keys.Contains(member.Cohort)).OrderBy(member => member.From).ToListAsync(ct))
        {
            var (person, month) = (await read.LeadsToAsync(member.Person, ct), ReadCareers.MonthOf(member.From));
            if (!seen.Add(person))
                continue;
            if (everybody.Careers.TryGetValue(person, out var career) && Profile.Of(career, month) is { } profile)
                laureates.Add(new Subject(profile, month));
            else
                missing++;
        }

        return (laureates, missing);
    }

    private static IReadOnlyList<Profile> PoolAt(ReadCareers.Everybody everybody, int month) =>
        [.. everybody.Careers.Values.Where(career => career.Awarded is not { } awarded || awarded > month).Select(career => Profile.Of(career, month)).OfType<Profile>()];

    private static MatchedFacts Facts(Matching matched, List<Subject> laureates, Dictionary<int, IReadOnlyList<Profile>> pools, int missing)
    {
        var subjects = laureates.ToDictionary(laureate => laureate.Profile.Token);
        var profiles = pools.ToDictionary(pool => pool.Key, pool => pool.Value.ToDictionary(profile => profile.Token));
        var balance = BalanceRules.Of(
            [.. matched.Sets.Select(set => (subjects[set.Laureate], (IReadOnlyList<Profile>)[.. set.Controls.Select(token => profiles[set.Month][token])]))],
            [.. pools.SelectMany(pool => pool.Value.Select(profile => (profile, pool.Key)))]);
        return new MatchedFacts(
            matched.Sets.Count, matched.Sets.Sum(set => set.Controls.Count), matched.Unmatched.Count, missing, [.. Enumerable.Range(0, MatchingRules.LastStep + 1).Select(step => matched.Sets.Count(set => set.Step == step))],
            pools.Values.Sum(pool => pool.Count), balance);
    }
}
