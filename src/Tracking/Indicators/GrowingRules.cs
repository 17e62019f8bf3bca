using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <param name="Score">Newcomers still active after 24 months, each split among all who wrote with them at first.</param>
/// <param name="Stayed">How many they were.</param>
/// <param name="Newcomers">How many newcomers of whom it is known already.</param>
public sealed record Growing(double Score, int Stayed, int Newcomers);

/// <summary>Who brought others in: first-time authors written with who are still there two years later.</summary>
/// <remarks>
/// Each newcomer counts once and is split among those on the first piece of work who had been in the record for at least 12 months. Who came less than 24 months before the record's end is not counted yet;
/// who appears in the first 24 months of a body's record may not be new and is not counted either. Source: Palmares' criteria for tracking; that early work with seniors goes with staying: Khare 2023.
/// </remarks>
public static class GrowingRules
{
    public const int MonthsLater = 24;
    public const int MonthsBefore = 12;

    public static IReadOnlyDictionary<int, Growing> Of(WorkYears years, PeopleColumns people)
    {
        var persons = people.Persons.Count;
        var (first, last, begins) = (new WorkYear?[persons], new int[persons], BeginningOf(years));
        foreach (var part in years.All)
        {
            if (first[part.Person] is not { } known || part.FirstMonth < known.FirstMonth)
                first[part.Person] = part;
            last[part.Person] = Math.Max(last[part.Person], part.LastMonth);
        }

        for (var row = 0; row < people.Mandates.Count; row++)
            last[people.Mandates.Person[row]] = Math.Max(last[people.Mandates.Person[row]], CodedDates.MonthOf(people.Mandates.Until[row]));
        var (score, stayed, newcomers) = (new Dictionary<int, double>(), new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var person = 0; person < persons; person++)
        {
            if (first[person] is not { } part)
                continue;
            var body = years.Groups[part.Group].Body;
            if (part.FirstMonth < begins[body] + MonthsLater || part.FirstMonth + MonthsLater > years.LastMonth[body])
                continue;
            var mentors = years.ByLineage[part.Lineage].Select(at => years.All[at]).Where(other => other.Year == part.Year && other.Person != person && first[other.Person]!.Value.FirstMonth + MonthsBefore <= part.FirstMonth)
                .Select(other => other.Person).Distinct().ToList();
            var remains = last[person] >= part.FirstMonth + MonthsLater;
            foreach (var mentor in mentors)
            {
                newcomers[mentor] = newcomers.GetValueOrDefault(mentor) + 1;
                if (!remains)
                    continue;
                stayed[mentor] = stayed.GetValueOrDefault(mentor) + 1;
                score[mentor] = score.GetValueOrDefault(mentor) + (1.0 / mentors.Count);
            }
        }

        return newcomers.ToDictionary(mentor => mentor.Key, mentor => new Growing(score.GetValueOrDefault(mentor.Key), stayed.GetValueOrDefault(mentor.Key), mentor.Value));
    }

    private static Dictionary<string, int> BeginningOf(WorkYears years) =>
        years.All.GroupBy(part => years.Groups[part.Group].Body).ToDictionary(body => body.Key, body => body.Min(part => part.FirstMonth));
}
