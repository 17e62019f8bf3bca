namespace Palmares.Tracking.Outcomes;

/// <summary>The share to whom something has happened, where leaving ends the chance of it.</summary>
/// <remarks>
/// Source: Aalen, Johansen 1978; one minus Kaplan–Meier would count those who left as if they might still be chosen, and overstate. Variance by the infinitesimal jackknife, as R's
/// survfit of several states; interval on the log(−log) scale of the share.
/// </remarks>
public static class ProgressionRules
{
    /// <param name="cause">What the share is of: <see cref="Ending.Happened"/> or <see cref="Ending.Otherwise"/>.</param>
    public static OutcomeCurve Of(IReadOnlyCollection<Followed> people, Ending cause = Ending.Happened)
    {
        var table = new RiskTable(people);
        var (staying, share, points) = (1.0, 0.0, new List<CurvePoint>());
        var (onStaying, onShare) = (new double[table.People.Length], new double[table.People.Length]);
        foreach (var time in table.Times.Where(time => time.Happened + time.Otherwise > 0))
        {
            var own = cause == Ending.Happened ? time.Happened : time.Otherwise;
            var (all, part) = ((time.Happened + time.Otherwise) / time.AtRisk, own / time.AtRisk);
            var count = 0;
            for (var at = 0; at < onStaying.Length; at++)
            {
                var ending = at >= time.From && at < time.Until ? table.People[at].Ending : Ending.Watched;
                count += ending == cause ? 1 : 0;
                onShare[at] += onStaying[at] * part;
                onStaying[at] *= 1 - all;
                if (at < time.From)
                    continue;
                onShare[at] += staying * ((ending == cause ? 1 : 0) - part) / time.AtRisk;
                onStaying[at] -= staying * ((ending == Ending.Watched ? 0 : 1) - all) / time.AtRisk;
            }

            share += staying * part;
            staying *= 1 - all;
            if (own == 0)
                continue;
            var error = Math.Sqrt(table.BySet(onShare));
            var (low, high) = SurvivalRules.Interval(share, error, IntervalScale.LogLog);
            points.Add(new CurvePoint(time.Time, share, error, low, high, time.People, count));
        }

        return new OutcomeCurve(points, table.People.Length, table.People.Length == 0 ? 0 : table.People[^1].Years, 0);
    }
}
