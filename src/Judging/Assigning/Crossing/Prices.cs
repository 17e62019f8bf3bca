namespace Palmares.Judging.Assigning.Crossing;

/// <summary>
/// Prices for the judges' time at which the nominations, each choosing for itself, come closest to the loads.
/// Any prices prove a bound; good prices prove a tight one.
/// </summary>
/// <remarks>
/// Lagrangian relaxation of the loads (Held, Karp 1970; step by Polyak 1969 along a deflected subgradient):
/// total ≤ Σ best set at the prices + Σ (price⁺ · max − price⁻ · min).
/// </remarks>
internal sealed class Prices
{
    private readonly SetRules rules;
    private readonly BestSets sets;

    public Prices(SetRules rules, BestSets sets)
    {
        this.rules = rules;
        this.sets = sets;
        Best = new double[rules.Table.Judges.Length];
        Chosen = [.. rules.Table.Nominations.Select(_ => Array.Empty<(int, double)>())];
    }

    /// <summary>Prices of the tightest bound so far.</summary>
    public double[] Best { get; private set; }

    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <summary>The sets at the best prices.</summary>
    public (int Judge, double Affinity)[][] Chosen { get; private set; }

    /// <summary>Nomination that has no set at all, with rules but without loads; −1: none.</summary>
    public int Without { get; private set; } = -1;

    /// <summary>Sets of judges at the best prices are complete.</summary>
    public bool Whole => Chosen.Index().All(c => c.Item.Length == rules.Table.Need[c.Index]);

    /// <summary>Improves the prices.</summary>
    /// <param name="goal">A total known to be reached, or a guess of it.</param>
    public void Improve(double[] from, double goal, int rounds, CancellationToken ct)
    {
        var table = rules.Table;
        var price = from.ToArray();
        var direction = new double[price.Length];
        var (pace, idle) = (1.0, 0);
        for (var round = 0; round < rounds; round++)
        {
            ct.ThrowIfCancellationRequested();
            var chosen = new (int Judge, double Affinity)[table.Nominations.Length][];
            var load = new int[price.Length];
            double value = 0;
            for (var n = 0; n < chosen.Length; n++)
            {
                value += sets.Find(n, price);
                if (!sets.Found && sets.Exact)
                {
                    Without = n;
                    return;
                }
                chosen[n] = sets.Chosen.ToArray();
                foreach (var (judge, _) in chosen[n])
                    load[judge]++;
            }
            double square = 0;
            for (var j = 0; j < price.Length; j++)
            {
                value += price[j] * (price[j] > 0 ? table.Max[j] : table.Min[j]);
                var slope = price[j] > 0 ? table.Max[j] - load[j] : price[j] < 0 ? table.Min[j] - load[j] : Math.Min(0, table.Max[j] - load[j]) + Math.Max(0, table.Min[j] - load[j]);
                direction[j] = 0.3 * slope + 0.7 * direction[j];
                square += direction[j] * direction[j];
            }
            if (value < Bound - 1e-7 * Math.Max(1, Math.Abs(Bound)) || double.IsPositiveInfinity(Bound))
                idle = 0;
            else
                idle++;
            if (value < Bound)
                (Bound, Best, Chosen) = (value, price.ToArray(), chosen);
            if (idle == 8)
            {
                (pace, idle) = (pace / 2, 0);
                price = Best.ToArray();
                Array.Clear(direction);
                if (pace < 1e-3)
                    return;
                continue;
            }
            if (square == 0 || value <= goal)
                return;
            var step = pace * Math.Max(value - goal, 1e-9) / square;
            for (var j = 0; j < price.Length; j++)
                price[j] -= step * direction[j];
        }
    }
}
