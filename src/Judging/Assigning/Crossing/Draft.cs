namespace Palmares.Judging.Assigning.Crossing;

/// <summary>A first assignment that keeps all rules, and a bound on every other.</summary>
/// <param name="Sets">Judges of each nomination, held ones included; null when none was found.</param>
/// <param name="Without">A nomination that has no set of judges that keeps its own rules; −1: none.</param>
internal sealed record Draft((int Judge, double Affinity)[][]? Sets, double Total, double Bound, double[] Prices, int Without)
{
    public static Draft Of(SetRules rules, Action<double, double>? tell, CancellationToken ct, CancellationToken enough = default)
    {
        var sets = new BestSets(rules);
        var prices = new Prices(rules, sets);
        prices.Improve(new double[rules.Table.Judges.Length], double.NegativeInfinity, 1, ct);
        if (prices.Without >= 0)
            return new Draft(null, 0, prices.Bound, prices.Best, prices.Without);
        var (best, total) = (((int Judge, double Affinity)[][]?)null, double.NegativeInfinity);
        foreach (var rounds in (int[])[60, 60, 120])
        {
            var scale = 1e-4 * Math.Max(1e-6, Math.Abs(prices.Bound));
            prices.Improve(prices.Best, best is null ? prices.Bound - 20 * scale : total, rounds, ct);
            if (!prices.Whole)
                break;
            var exchange = new Exchange(rules, prices.Chosen);
            exchange.Run(20_000, ct);
            if (exchange.LoadsKept && exchange.Total > total)
            {
                (best, total) = (exchange.Sets, exchange.Total);
                tell?.Invoke(total, prices.Bound);
            }
            if ((best is not null && enough.IsCancellationRequested) || prices.Bound - total <= 1e-9 * Math.Max(1, Math.Abs(prices.Bound)))
                break;
        }
        return new Draft(best, total, prices.Bound, prices.Best, -1);
    }
}
