namespace Palmares.Tracking.Outcomes;

/// <summary>The scale on which a share's interval is made.</summary>
public enum IntervalScale
{
    /// <summary>log(−log): never leaves 0 to 1 and holds better where few are left. The one the product shows.</summary>
    LogLog,

    /// <summary>The share itself, cut at 0 and 1.</summary>
    Plain,
}

/// <summary>An estimate just after a time.</summary>
/// <param name="Error">The standard error of the share.</param>
/// <param name="AtRisk">People followed just before it.</param>
/// <param name="Events">People to whom it happened at it.</param>
public sealed record CurvePoint(double Time, double Share, double Error, double Low, double High, int AtRisk, int Events);

/// <summary>A curve: points where it moves. Between two of them it stays.</summary>
public sealed record OutcomeCurve(IReadOnlyList<CurvePoint> Points, int People, double Last, double Start)
{
    /// <summary>The estimate that holds at a time.</summary>
    public double At(double time) => Points.LastOrDefault(point => point.Time <= time)?.Share ?? Start;

    public CurvePoint? PointAt(double time) => Points.LastOrDefault(point => point.Time <= time);
}

/// <summary>The share to whom something has not yet happened.</summary>
/// <remarks>
/// Source: Kaplan, Meier 1958; variance by Greenwood where all weigh the same, else by the infinitesimal jackknife over sets, as R's survfit with a cluster.
/// An event and the end of watching at the same time count the event first. Where nobody is left the error is not determined and the interval is the point.
/// </remarks>
public static class SurvivalRules
{
    public const double Z95 = 1.959963984540054;

    public static OutcomeCurve Of(IReadOnlyCollection<Followed> people, IntervalScale scale = IntervalScale.LogLog)
    {
        var table = new RiskTable(people);
        var (share, sum, points, influence) = (1.0, 0.0, new List<CurvePoint>(), new double[table.People.Length]);
        foreach (var time in table.Times.Where(time => time.Happened > 0))
        {
            sum += time.HappenedPeople == time.People ? 0 : time.HappenedPeople / ((double)time.People * (time.People - time.HappenedPeople));
            share = Step(table, time, share, influence);
            var error = table.Equal ? share * Math.Sqrt(sum) : Math.Sqrt(table.BySet(influence));
            var (low, high) = Interval(share, error, scale);
            points.Add(new CurvePoint(time.Time, share, error, low, high, time.People, time.HappenedPeople));
        }

        return new OutcomeCurve(points, table.People.Length, table.People.Length == 0 ? 0 : table.People[^1].Years, 1);
    }

    /// <summary>One step of the product limit; moves each person's influence on it along.</summary>
    internal static double Step(RiskTable table, RiskTime time, double share, double[] influence)
    {
        var hazard = time.Happened / time.AtRisk;
        for (var at = 0; at < influence.Length; at++)
        {
            influence[at] *= 1 - hazard;
            if (at >= time.From)
                influence[at] -= share * ((at < time.Until && table.People[at].Ending == Ending.Happened ? 1 : 0) - hazard) / time.AtRisk;
        }

        return share * (1 - hazard);
    }

    internal static (double Low, double High) Interval(double share, double error, IntervalScale scale)
    {
        if (scale == IntervalScale.Plain)
            return (Math.Max(0, share - (Z95 * error)), Math.Min(1, share + (Z95 * error)));
        if (share is <= 0 or >= 1 || error == 0)
            return (share, share);
        var wide = Z95 * error / (share * Math.Abs(Math.Log(share)));
        return (Math.Pow(share, Math.Exp(wide)), Math.Pow(share, Math.Exp(-wide)));
    }
}
