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
        // Of the first part its place among all; −1 for somebody without one.
        var (first, last, begins) = (new int[persons], new int[persons], BeginningOf(years));
        Array.Fill(first, -1);
        for (var at = 0; at < years.All.Length; at++)
        {
            ref readonly var part = ref years.All[at];
            if (first[part.Person] < 0 || part.FirstMonth < years.All[first[part.Person]].FirstMonth)
                first[part.Person] = at;
            last[part.Person] = Math.Max(last[part.Person], part.LastMonth);
        }

        for (var row = 0; row < people.Mandates.Count; row++)
            last[people.Mandates.Person[row]] = Math.Max(last[people.Mandates.Person[row]], CodedDates.MonthOf(people.Mandates.Until[row]));
        var (score, stayed, newcomers) = (new Dictionary<int, double>(), new Dictionary<int, int>(), new Dictionary<int, int>());
        // One part a person in a piece of work and year: nobody is named twice.
        var mentors = new List<int>();
        for (var person = 0; person < persons; person++)
        {
            if (first[person] < 0)
                continue;
            var part = years.All[first[person]];
            var body = years.BodyOf(part.Group);
            if (part.FirstMonth < begins[body] + MonthsLater || part.FirstMonth + MonthsLater > years.LastMonth[years.Bodies[body]])
                continue;
            mentors.Clear();
            foreach (var at in years.In(part.Lineage))
            {
                ref readonly var other = ref years.All[at];
                if (other.Year == part.Year && other.Person != person && years.All[first[other.Person]].FirstMonth + MonthsBefore <= part.FirstMonth)
                    mentors.Add(other.Person);
            }

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

    /// <summary>By the body's number the first month of its record.</summary>
    private static int[] BeginningOf(WorkYears years)
    {
        var begins = new int[years.Bodies.Count];
        Array.Fill(begins, int.MaxValue);
        foreach (var part in years.All)
            begins[years.BodyOf(part.Group)] = Math.Min(begins[years.BodyOf(part.Group)], part.FirstMonth);
        return begins;
    }
}
