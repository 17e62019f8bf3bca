namespace Palmares.Judging.Assigning;

/// <summary>An upper bound on the total of any assignment, from the potentials of a flow.</summary>
/// <remarks>
/// Linear programming duality: for any prices u (nominations), w ≥ 0 (organisation groups) and v (judges),
/// total ≤ Σ need·u + Σ cap·w + Σ (max·v⁺ − min·v⁻) + cap · Σ pairs (affinity − u − w − v)⁺, where a pair carries 1 at most, or the cap on its probability.
/// Computed in whole numbers, so that the bound is a proof and not an estimate.
/// </remarks>
internal static class DualBound
{
    /// <param name="unit">How many units a review has.</param>
    /// <param name="most">How many units a pair may carry.</param>
    public static double Of(FlowNetwork network, FlowScale scale, long[] potential, double fixedTotal, long unit = 1, long most = 1)
    {
        var table = network.Table;
        var sink = potential[network.Sink];
        Int128 bound = 0;
        for (var n = 0; n < network.NominationCount; n++)
            bound += (Int128)unit * table.Need[n] * (potential[n] - sink);
        for (var g = 0; g < network.GroupCount; g++)
            bound += (Int128)unit * network.GroupCap[g] * GroupPrice(network, potential, g);
        for (var j = 0; j < table.Judges.Length; j++)
        {
            var price = sink - potential[network.FirstJudge + j];
            bound += (Int128)unit * (price > 0 ? table.Max[j] : table.Min[j]) * price;
        }
        for (var arc = 0; arc < network.ArcJudge.Length; arc++)
        {
            var tail = network.ArcTail[arc];
            var price = potential[network.NominationOf(tail)] - potential[network.FirstJudge + network.ArcJudge[arc]];
            if (tail >= network.NominationCount)
                price += GroupPrice(network, potential, tail - network.NominationCount);
            bound += (Int128)most * Math.Max(0, scale.Values[arc] - price);
        }
        return scale.Affinity(bound) / unit + fixedTotal + scale.Error * table.Need.Sum();
    }

    private static long GroupPrice(FlowNetwork network, long[] potential, int group) =>
        Math.Max(0, potential[network.NominationCount + group] - potential[network.GroupOwner[group]]);
}
