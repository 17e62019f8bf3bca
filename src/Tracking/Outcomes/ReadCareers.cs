using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Records;

namespace Palmares.Tracking.Outcomes;

/// <summary>Everybody's career from the current record, as tokens of one study.</summary>
public sealed class ReadCareers(PalmaresDb db, ReadColumns read, ReadPeopleColumns readPeople, OpenLineages lineages, ReadCuration curation, ResolvePerson resolve, ExcludedSubjects excluded)
{
    /// <param name="Careers">By person, without those whose objection was followed.</param>
    /// <param name="ByToken">The same, by every token that ever stood for the person: a later linking moves mentions, and the people go with them.</param>
    /// <param name="LastMonth">The last month that each body's documents speak of.</param>
    internal sealed record Everybody(SnapshotId Snapshot, IReadOnlyDictionary<PersonId, Career> Careers, IReadOnlyDictionary<string, Career> ByToken, IReadOnlyDictionary<string, int> LastMonth);

    /// <param name="everyToken">False while nobody is frozen: the tokens of today are enough.</param>
    internal async Task<Result<Everybody>> RunAsync(string salt, bool everyToken, CancellationToken ct)
    {
        var columns = await read.RunAsync(null, ct);
        if (columns.IsError)
            return columns.Error;
        var people = await readPeople.RunAsync(columns.Value, ct);
        var years = WorkYears.Of(columns.Value, people, WorkLineages.Of(columns.Value, await lineages.WordsAsync(ct)));
        var leftOut = await LeftOutAsync(ct);
        var all = CareerRules.Of(people, years, [.. people.Seed.Select(seed => CareerRules.Token(salt, seed))], await AwardedAsync(ct), await curation.RunAsync(ct));
        var careers = people.Persons.Index().Where(person => !leftOut.Contains(person.Item)).ToDictionary(person => person.Item, person => all[person.Index]);
        var byToken = careers.Values.ToDictionary(career => career.Token);
        for (var row = 0; everyToken && row < people.PersonOf.Length; row++)
        {
            if (people.PersonOf[row] >= 0 && careers.TryGetValue(people.Persons[people.PersonOf[row]], out var career))
                byToken.TryAdd(CareerRules.Token(salt, columns.Value.Contributors.Mention[row]), career);
        }

        return new Everybody(columns.Value.Snapshot, careers, byToken, years.LastMonth);
    }

    private async Task<HashSet<PersonId>> LeftOutAsync(CancellationToken ct)
    {
        var leftOut = new HashSet<PersonId>();
        foreach (var subject in await excluded.RunAsync(ProcessingPurpose.OutcomeStudies, ct))
            leftOut.Add(await LeadsToAsync(new PersonId(subject), ct));
        return leftOut;
    }

    // Who is in a cohort is a laureate from that day on, whatever the study is about.
    private async Task<Dictionary<PersonId, int>> AwardedAsync(CancellationToken ct)
    {
        var awarded = new Dictionary<PersonId, int>();
        foreach (var member in await db.Set<CohortMember>().AsNoTracking().ToListAsync(ct))
        {
            var (person, month) = (await LeadsToAsync(member.Person, ct), MonthOf(member.From));
            awarded[person] = Math.Min(month, awarded.GetValueOrDefault(person, int.MaxValue));
        }

        return awarded;
    }

    public async Task<PersonId> LeadsToAsync(PersonId person, CancellationToken ct) => await resolve.RunAsync(person, ct) is { IsError: false } found ? found.Value : person;

    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
