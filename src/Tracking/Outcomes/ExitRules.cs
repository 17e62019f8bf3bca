namespace Palmares.Tracking.Outcomes;

/// <summary>Who left, and to whom a first role came, after t0.</summary>
/// <remarks>
/// Somebody left when so many months passed without any record; the day of leaving is the last one before the gap. In the last months before the record's end nobody can be seen to leave yet, so
/// everybody is watched until the gap's length before the end and no longer: otherwise people without a chance to leave would count as staying. Another employer or another name is no leaving.
/// </remarks>
public static class ExitRules
{
    /// <summary>24 months is the one decided on; the others show how much hangs on it.</summary>
    public static readonly IReadOnlyList<int> Gaps = [24, 12, 36];

    /// <param name="month">t0, in months since the year 0.</param>
    /// <param name="until">The record's last month.</param>
    /// <returns>Null when t0 lies in the months in which leaving cannot be seen.</returns>
    public static Followed? Leaving(Career career, int month, int until, int gap, double weight, int set)
    {
        if (until - gap < month)
            return null;
        var (last, end) = (month, Math.Min(until - gap, career.Awarded is { } awarded && awarded > month ? awarded : int.MaxValue));
        foreach (var (from, to) in Active(career, month, until))
        {
            if (from > last + gap)
                break;
            last = Math.Max(last, to);
        }

        var left = last <= end && last + gap <= until;
        return new Followed((left ? last - month : end - month) / 12.0, left ? Ending.Happened : Ending.Watched, weight, set);
    }

    /// <returns>Null for who held such a role before, or may have: no first one can come.</returns>
    public static Followed? FirstRole(Career career, LeadKind kind, int month, int until, int gap, double weight, int set)
    {
        if (Leaving(career, month, until, gap, weight, set) is not { } leaving || career.Leads.Any(lead => lead.Kind == kind && (lead.Before || lead.From < month)))
            return null;
        var first = career.Leads.Where(lead => lead.Kind == kind && lead.From >= month).Select(lead => (int?)lead.From).Min();
        var end = Math.Min(until - gap, career.Awarded is { } awarded && awarded > month ? awarded : int.MaxValue);
        if (first <= end && (leaving.Ending != Ending.Happened || first - month <= leaving.Years * 12))
            return leaving with { Years = (first.Value - month) / 12.0, Ending = Ending.Happened };
        return leaving.Ending == Ending.Happened ? leaving with { Ending = Ending.Otherwise } : leaving;
    }

    private static IEnumerable<(int From, int To)> Active(Career career, int month, int until) => career.Works.Select(work => (work.Month, work.Month)).Concat(career.AlsoSeen.Select(month => (month, month))).Concat(career.Leads.Select(lead => (lead.From, lead.Until)))
        .Where(span => span.Item2 >= month && span.Item1 <= until).Select(span => (Math.Max(span.Item1, month), Math.Min(span.Item2, until))).Order();
}
