using Palmares.Linkage.Running;

namespace Palmares.Linkage.Training;

/// <summary>A model that says nonsense is refused, loudly, rather than used.</summary>
internal static class Plausible
{
    private const double MostOfCandidates = 0.98;
    private const long EnoughPairs = 5_000;

    public static LinkageSpec Demand(LinkageSpec trained, Session session, IReadOnlyDictionary<int, long> counts)
    {
        var weights = new PairWeights(trained, session.Comparisons, session.Space);
        var all = counts.Values.Sum();
        var same = counts.OrderBy(pair => pair.Key).Sum(pair => pair.Value * PairWeights.Probability(weights.Base(pair.Key)));
        var lambda = trained.Lambda!.Value;
        if (all >= EnoughPairs && same > MostOfCandidates * all && lambda * session.Table.Count > 0.5 * session.Table.Count)
            throw Implausible($"λ = {lambda:0.###}: nearly all rows would be one");
        if (same < 0.5)
            throw Implausible($"λ = {lambda:0.###e0}: no candidate pair would be the same");
        for (var index = 0; index < trained.Comparisons.Count; index++)
            Demand(trained.Comparisons[index], index);
        return trained;
    }

    // The most alike must speak for the same, the least alike against.
    private static void Demand(Comparison comparison, int index)
    {
        if (!comparison.Weighs)
            return;
        var bits = comparison.Levels.Where(level => level is { M: not null, U: not null }).Select(level => Math.Log2(level.M!.Value / level.U!.Value)).ToList();
        if (bits.Count > 1 && (bits[0] <= 0 || bits[^1] >= 0))
            throw new LinkageException($"comparisons[{index}]", string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"Training is not plausible: '{comparison.Name}' weighs {bits[0]:0.##} bits where most alike and {bits[^1]:0.##} where least. Nothing was linked; look at the blocking rules, give more data, or write m and u."));
    }

    private static LinkageException Implausible(FormattableString what) => new("lambda",
        $"Training is not plausible: {what.ToString(System.Globalization.CultureInfo.InvariantCulture)}. Nothing was linked; look at the blocking rules, give more data, or write lambda, m and u.");
}
