namespace Palmares.Tracking.Outcomes;

/// <param name="Laureates">Needed for it to be found in four of five studies.</param>
public sealed record PowerNeed(double HazardRatio, int Laureates, double Events);

/// <param name="EventShare">The share of the comparison to whom it happened.</param>
/// <param name="Smallest">The effect nearest to none that so many laureates would show in four of five studies; null when even a tenth of the rate would not be seen.</param>
/// <param name="Needs">By Schoenfeld's formula.</param>
public sealed record PowerStatement(int Laureates, double PerLaureate, double EventShare, double? Smallest, IReadOnlyList<PowerNeed> Needs);

/// <summary>How large an effect must be to be seen with so many laureates. Two-sided .05.</summary>
/// <remarks>
/// Sources: Schoenfeld 1983 for the laureates needed: events = (z₁₋α/2 + z₁₋β)² / (p (1 − p) (log HR)²), p the share of laureates. It takes the share of laureates among those at risk, and the spread
/// of the test, as if there were no effect; with one laureate to ten others and a strong effect it promises too much. The power stated for a study is therefore summed over the risk sets as Lakatos 1988 does.
/// </remarks>
public static class PowerRules
{
    public const double Power = .8;

    private const int Steps = 200;

    private static readonly double[] Asked = [.4, .6, .7, .8];

    public static double Events(double hazardRatio, double perLaureate, double power = Power)
    {
        var (share, z) = (1 / (1 + perLaureate), SurvivalRules.Z95 + OutcomeDistributions.NormalQuantile(power));
        return z * z / (share * (1 - share) * Math.Pow(Math.Log(hazardRatio), 2));
    }

    /// <param name="eventShare">Of both sides.</param>
    public static PowerNeed Need(double hazardRatio, double perLaureate, double eventShare)
    {
        var events = Events(hazardRatio, perLaureate);
        return new PowerNeed(hazardRatio, (int)Math.Ceiling(events / eventShare / (1 + perLaureate)), events);
    }

    /// <summary>The chance that the log-rank test finds an effect.</summary>
    /// <param name="eventShare">Of the comparison.</param>
    public static double Of(double hazardRatio, int laureates, double perLaureate, double eventShare)
    {
        var (moved, spreadWithout, spread) = (0.0, 0.0, 0.0);
        var step = -Math.Log(1 - Math.Min(eventShare, .999)) / Steps;
        for (var at = 0; at < Steps; at++)
        {
            var hazard = (at + .5) * step;
            var (own, others) = (laureates * Math.Exp(-hazardRatio * hazard), laureates * perLaureate * Math.Exp(-hazard));
            var (events, risk, happens) = (((hazardRatio * own) + others) * step, own / (own + others), hazardRatio * own / ((hazardRatio * own) + others));
            moved += events * (happens - risk);
            spreadWithout += events * risk * (1 - risk);
            spread += events * happens * (1 - happens);
        }

        return spread <= 0 ? 0 : OutcomeDistributions.Normal((Math.Abs(moved) - (SurvivalRules.Z95 * Math.Sqrt(spreadWithout))) / Math.Sqrt(spread));
    }

    public static PowerStatement State(int laureates, double perLaureate, double eventShare)
    {
        if (laureates == 0 || perLaureate <= 0 || eventShare <= 0)
            return new PowerStatement(laureates, perLaureate, eventShare, null, []);
        var (low, high) = (.1, 1.0);
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Of(middle, laureates, perLaureate, eventShare) >= Power ? (middle, high) : (low, middle);
        }

        var smallest = Of(.1, laureates, perLaureate, eventShare) >= Power ? low : (double?)null;
        return new PowerStatement(laureates, perLaureate, eventShare, smallest, [.. Asked.Select(ratio => Need(ratio, perLaureate, Both(ratio, perLaureate, eventShare)))]);
    }

    private static double Both(double hazardRatio, double perLaureate, double eventShare) => ((perLaureate * eventShare) + 1 - Math.Pow(1 - Math.Min(eventShare, .999), hazardRatio)) / (1 + perLaureate);
}
