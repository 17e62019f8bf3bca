using System.Globalization;
using Palmares.Demo.Record;
using Palmares.Tracking;
using Palmares.Tracking.Cohorts;

namespace Palmares.Demo.Programme;

/// <summary>The award was given on paper for seven years: its laureates, and a few who were shortlisted, agreed by letter to be followed and are taken over.</summary>
/// <remarks>They are drawn by lot from those who could have been honoured then, with no look at what they did afterwards: what the curves show of them is the invented record's own.</remarks>
internal static class DemoEarlier
{
    private const int FirstYearsAgo = 10;
    private const int LastYearsAgo = 4;
    private const int Laureates = 5;
    private const int Shortlisted = 1;

    /// <returns>The laureates' cohort.</returns>
    public static async Task<CohortId> FollowAsync(Stage stage, InventedBody body, Cast cast, DateOnly today, CancellationToken ct)
    {
        var (first, last) = (today.Year - FirstYearsAgo, today.Year - LastYearsAgo);
        var (laureates, shortlisted, lot, taken) = (new List<FollowEarlier.Entry>(), new List<FollowEarlier.Entry>(), new Random(body.Documents.Count), new HashSet<int>());
        for (var year = first; year <= last; year++)
        {
            var decided = new DateOnly(year, 7, 1);
            foreach (var (at, person) in Fit(body, decided).Where(p => !taken.Contains(p.Number)).OrderBy(_ => lot.Next()).Take(Laureates + Shortlisted).Index())
            {
                taken.Add(person.Number);
                var agreed = string.Create(CultureInfo.InvariantCulture, $"Letter of {decided.AddDays(14 + at):yyyy-MM-dd}, in the award's file of {year}");
                (at < Laureates ? laureates : shortlisted).Add(new(await cast.PersonAsync(person, ct), decided, agreed));
            }
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"laureates-{first}-{last}");
        await stage.MustAsync((FollowEarlier follow) => follow.RunAsync(new(key, laureates), cast.Secretary, ct));
        await stage.MustAsync((FollowEarlier follow) => follow.RunAsync(new(key.Replace("laureates", "shortlisted", StringComparison.Ordinal), shortlisted), cast.Secretary, ct));
        return new CohortId(key);
    }

    /// <summary>In their first eight years on that day, with a record of the two years before it.</summary>
    private static IEnumerable<InventedPerson> Fit(InventedBody body, DateOnly decided)
    {
        var works = body.Documents.Select(d => (Day: new DateOnly(d.Year, d.Month, 1), d.Authors)).Where(d => d.Day < decided).SelectMany(d => d.Authors.Select(author => (author, d.Day))).ToLookup(d => d.author, d => d.Day);
        return body.Earlier.Where(p => p.Key is not null && p.First > decided.Year - 8 && works[p].Count() >= 3 && works[p].Any(day => day >= decided.AddMonths(-24)));
    }
}
