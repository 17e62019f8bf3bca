namespace Palmares.Tracking.Indicators;

/// <summary>A person's pieces of work year by year, and what is usual in a body.</summary>
public static class TrajectoryRules
{
    private const int LongestYears = 20;

    /// <param name="parts">By year; one part a person in a piece of work and year, so parts are pieces of work.</param>
    public static IReadOnlyList<YearOfWork> Of(ReadOnlySpan<WorkYear> parts)
    {
        var years = new List<YearOfWork>();
        for (var from = 0; from < parts.Length;)
        {
            var until = from;
            while (until < parts.Length && parts[until].Year == parts[from].Year)
                until++;
            years.Add(new YearOfWork(parts[from].Year, until - from));
            from = until;
        }

        return [.. years];
    }

    /// <summary>By body: quartiles in each year since the first record, of those whose last record lies in it or later. Years with few people are left out.</summary>
    public static IReadOnlyDictionary<string, UsualYears> Usual(WorkYears years)
    {
        var bodies = new Dictionary<string, List<List<int>>>();
        var works = new Dictionary<int, int>();
        foreach (var one in years.InBodies())
        {
            var (first, last) = (int.MaxValue, int.MinValue);
            works.Clear();
            foreach (ref readonly var part in years.Of(one.Person))
            {
                if (years.BodyOf(part.Group) != one.Body)
                    continue;
                (first, last) = (Math.Min(first, part.Year), Math.Max(last, part.Year));
                works[part.Year] = works.GetValueOrDefault(part.Year) + 1;
            }

            if (!bodies.TryGetValue(years.Bodies[one.Body], out var ages))
                bodies[years.Bodies[one.Body]] = ages = [];
            for (var age = 0; age <= Math.Min(last - first, LongestYears); age++)
            {
                if (ages.Count == age)
                    ages.Add([]);
                ages[age].Add(works.GetValueOrDefault(first + age));
            }
        }

        return bodies.ToDictionary(body => body.Key, body => new UsualYears([.. body.Value.Index().Where(age => age.Item.Count >= Population.SmallestCell).Select(age => Quartiles(age.Index, age.Item))]));
    }

    private static QuartilesOfYear Quartiles(int year, List<int> works)
    {
        works.Sort();
        return new QuartilesOfYear(year, works.Count, works[(works.Count - 1) / 4], works[(works.Count - 1) / 2], works[(works.Count - 1) * 3 / 4]);
    }
}
