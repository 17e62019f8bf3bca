using Palmares.Records;

namespace Palmares.Tracking.Cohorts;

/// <summary>What the record shows of a person after t0.</summary>
/// <param name="YearsFollowed">From t0 to the day of asking.</param>
/// <param name="ActiveYears">From t0 to the last activity before the gap, or to the day of asking.</param>
/// <param name="Left">Whether a gap of 24 months without any record was seen.</param>
/// <param name="FirstLead">When the first leading mandate or editorship after t0 began; null when none is known.</param>
/// <param name="YearsToLead">From t0 to it.</param>
public sealed record Outcome(double YearsFollowed, double ActiveYears, bool Left, DateOnly? FirstLead, double? YearsToLead);

/// <summary>Retention and progress after t0, from dated works and mandates.</summary>
/// <remarks>Retention: somebody has left when 24 months pass without a record. Until they have passed, nobody knows, and the person counts as followed.</remarks>
public static class FollowUp
{
    public const int GapMonths = 24;
    private const double DaysPerYear = 365.25;

    /// <param name="record">The person's works and mandates.</param>
    /// <param name="from">t0.</param>
    /// <param name="until">The last day the record can speak about.</param>
    public static Outcome Of(PersonDeeds record, DateOnly from, DateOnly until)
    {
        var followed = Years(from, until);
        var last = from;
        var left = false;
        foreach (var (begin, end) in Active(record, from, until))
        {
            if (begin > last.AddMonths(GapMonths))
                break;
            last = end > last ? end : last;
        }

        left = last.AddMonths(GapMonths) <= until;
        var lead = FirstLead(record, from, until);
        return new Outcome(followed, left ? Years(from, last) : followed, left, lead, lead is { } day ? Years(from, day) : null);
    }

    private static IEnumerable<(DateOnly Begin, DateOnly End)> Active(PersonDeeds record, DateOnly from, DateOnly until)
    {
        var works = record.Works.Where(work => work.Date is not null).Select(work => (work.Date!.Value.Earliest, work.Date.Value.Latest));
        var mandates = record.Mandates.Select(mandate => (mandate.FirstSeen.Earliest, (mandate.LastSeen ?? mandate.FirstSeen).Latest));
        return works.Concat(mandates)
            .Where(span => span.Item2 >= from && span.Item1 <= until)
            .Select(span => (Begin: span.Item1 < from ? from : span.Item1, End: span.Item2 > until ? until : span.Item2))
            .OrderBy(span => span.Begin);
    }

    /// <summary>A mandate that was held before t0, or may have been, is no progress.</summary>
    private static DateOnly? FirstLead(PersonDeeds record, DateOnly from, DateOnly until)
    {
        var mandates = record.Mandates.Where(mandate => mandate is { Leads: true, LeftCensored: false }).Select(mandate => mandate.FirstSeen.Earliest);
        var edited = record.Works.Where(work => work.Date is not null && work.Roles.Contains("editor")).Select(work => work.Date!.Value.Earliest);
        var first = mandates.Concat(edited).Where(day => day <= until).Order().Select(day => (DateOnly?)day).FirstOrDefault();
        return first >= from ? first : null;
    }

    private static double Years(DateOnly from, DateOnly to) => Math.Max(0, Math.Round((to.DayNumber - from.DayNumber) / DaysPerYear, 2));
}
