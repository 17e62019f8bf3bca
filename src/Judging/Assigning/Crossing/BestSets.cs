namespace Palmares.Judging.Assigning.Crossing;

/// <summary>The best judges for one nomination by itself, at prices for the judges' time: all its rules kept, loads left out.</summary>
/// <remarks>Depth-first over the candidates by falling worth, cut where the best that is left cannot catch up.</remarks>
internal sealed class BestSets
{
    /// <summary>Steps after which the search for one nomination is broken off; what is left is bounded without the rules.</summary>
    private const int Patience = 40_000;

    private readonly SetRules rules;
    private readonly (int Judge, double Affinity)[] candidates;
    private readonly double[] worth;
    private readonly (int Judge, double Affinity)[] set;
    private readonly (int Judge, double Affinity)[] best;
    private int count;
    private int length;
    private int need;
    private int nomination;
    private int steps;
    private double bestWorth;
    private double leftBehind;

    public BestSets(SetRules rules)
    {
        this.rules = rules;
        var widest = rules.Table.Open.Select(o => o.Length).DefaultIfEmpty().Max();
        var largest = rules.Table.Nominations.Select(n => n.Reviews).DefaultIfEmpty().Max();
        candidates = new (int, double)[widest];
        worth = new double[widest];
        set = new (int, double)[largest + 1];
        best = new (int, double)[largest + 1];
    }

    /// <summary>The chosen judges without the held ones; empty when there are none that keep the rules.</summary>
    public ReadOnlySpan<(int Judge, double Affinity)> Chosen => best.AsSpan(held, found ? need : 0);

    /// <summary>Whether a set was found.</summary>
    public bool Found => found;

    private bool found;
    private int held;

    /// <summary>Whether no better set was left behind for want of patience.</summary>
    public bool Exact { get; private set; }

    /// <summary>Σ (affinity − price) of the best set, held judges without price; −∞ when there is none; an upper bound when not <see cref="Exact"/>.</summary>
    /// <param name="with">A judge who must be in the set; −1: none.</param>
    /// <param name="without">A judge who must not; −1: none.</param>
    public double Find(int n, ReadOnlySpan<double> price, int with = -1, int without = -1)
    {
        (nomination, need, count, length, steps) = (n, rules.Table.Need[n], 0, 0, 0);
        (found, Exact, bestWorth, leftBehind) = (false, true, double.NegativeInfinity, double.NegativeInfinity);
        double start = 0;
        foreach (var pair in rules.Table.Held[n])
        {
            set[length++] = pair;
            start += pair.Affinity;
        }
        held = length;
        foreach (var (judge, affinity) in rules.Table.Open[n])
        {
            if (rules.Table.Max[judge] <= 0 || judge == without || need == 0)
                continue;
            if (judge == with)
            {
                if (!MayJoin(judge))
                    return double.NegativeInfinity;
                set[length++] = (judge, affinity);
                start += affinity - price[judge];
                continue;
            }
            candidates[count] = (judge, affinity);
            worth[count++] = price[judge] - affinity;
        }
        Array.Sort(worth, candidates, 0, count);
        for (var c = 0; c < count; c++)
            worth[c] = -worth[c];
        Choose(0, need - (length - held), start);
        return Exact ? bestWorth : Math.Max(bestWorth, leftBehind);
    }

    private void Choose(int from, int left, double sum)
    {
        if (left == 0)
        {
            if (sum > bestWorth && rules.Hold(nomination, set.AsSpan(0, length)))
            {
                (bestWorth, found) = (sum, true);
                set.AsSpan(0, length).CopyTo(best);
            }
            return;
        }
        for (var c = from; c + left <= count; c++)
        {
            var reach = sum;
            for (var ahead = 0; ahead < left; ahead++)
                reach += worth[c + ahead];
            if (reach <= bestWorth)
                return;
            if (++steps > Patience)
            {
                Exact = false;
                leftBehind = Math.Max(leftBehind, reach);
                return;
            }
            if (!MayJoin(candidates[c].Judge))
                continue;
            set[length++] = candidates[c];
            Choose(c + 1, left - 1, sum + worth[c]);
            length--;
        }
    }

    /// <summary>Whether the caps leave room; what must be reached is looked at when the set is whole.</summary>
    private bool MayJoin(int judge)
    {
        var table = rules.Table;
        var (organisation, region) = (1, 1);
        var apart = rules.IsKeptApart(judge);
        for (var at = 0; at < length; at++)
        {
            var other = set[at].Judge;
            if (table.Organisation[judge] >= 0 && table.Organisation[other] == table.Organisation[judge])
                organisation++;
            if (rules.Region[judge] >= 0 && rules.Region[other] == rules.Region[judge])
                region++;
            if (apart && rules.KeptApart(judge, other))
                return false;
        }
        return !(organisation > table.OrganisationCap) && !(region > rules.Limits.JudgesPerRegionPerNomination);
    }
}
