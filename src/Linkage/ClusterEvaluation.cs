namespace Palmares.Linkage;

public sealed record Scores(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>Clusters held against the truth, over the ids that both know.</summary>
/// <remarks>
/// Source: Bagga and Baldwin 1998 for B-cubed; pairwise scores count pairs of mentions put together. Nothing put
/// together = precision 1; nothing to put together = recall 1.
/// </remarks>
public sealed record ClusterEvaluation(Scores Pairs, Scores BCubed, int Clusters, int Entities, int Records)
{
    public static ClusterEvaluation Compare(IReadOnlyDictionary<string, string> clusters, IReadOnlyDictionary<string, string> truth)
    {
        var known = clusters.Where(pair => truth.ContainsKey(pair.Key)).Select(pair => (Cluster: pair.Value, Entity: truth[pair.Key])).ToList();
        var byCluster = known.CountBy(row => row.Cluster).ToDictionary();
        var byEntity = known.CountBy(row => row.Entity).ToDictionary();
        var both = known.CountBy(row => row).OrderBy(cell => cell.Key.Cluster, StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Entity, StringComparer.Ordinal).ToList();

        var together = both.Sum(cell => Choose2(cell.Value));
        var pairs = new Scores(
            Ratio(together, byCluster.Values.Sum(Choose2)),
            Ratio(together, byEntity.Values.Sum(Choose2)));
        var bCubed = new Scores(
            Ratio(both.Sum(cell => (double)cell.Value * cell.Value / byCluster[cell.Key.Cluster]), known.Count),
            Ratio(both.Sum(cell => (double)cell.Value * cell.Value / byEntity[cell.Key.Entity]), known.Count));
        return new ClusterEvaluation(pairs, bCubed, byCluster.Count, byEntity.Count, known.Count);
    }

    /// <summary>The same for each stratum (id → stratum), such as the script or origin of a name: only its mentions count.</summary>
    public static IReadOnlyDictionary<string, ClusterEvaluation> ByStratum(
        IReadOnlyDictionary<string, string> clusters, IReadOnlyDictionary<string, string> truth, IReadOnlyDictionary<string, string> strata)
    {
        var parts = new SortedDictionary<string, ClusterEvaluation>(StringComparer.Ordinal);
        foreach (var stratum in strata.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal))
            parts[stratum.Key] = Compare(stratum.Where(clusters.ContainsKey).ToDictionary(id => id, id => clusters[id]), truth);
        return parts;
    }

    private static double Choose2(int n) => (double)n * (n - 1) / 2;

    private static double Ratio(double part, double whole) => whole == 0 ? 1 : part / whole;
}
