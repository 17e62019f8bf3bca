namespace Palmares.Linkage.Training;

/// <summary>Makes weights fall from the most alike level to the least: neighbours in the wrong order are pooled.</summary>
/// <remarks>Source: pool adjacent violators (Ayer et al. 1955), on m ÷ u with u as the weight; pooling keeps the sum of m.</remarks>
internal static class Monotone
{
    public static void Enforce(double[] m, double[] u, Comparison comparison)
    {
        if (!comparison.Monotone)
            return;
        var pools = new List<(double M, double U, List<int> Levels)>();
        for (var level = 0; level < comparison.Levels.Count; level++)
        {
            if (!RandomPairs.Speaks(comparison, level))
                continue;
            pools.Add((m[level], u[level], [level]));
            while (pools.Count > 1 && pools[^1].M / pools[^1].U > pools[^2].M / pools[^2].U)
            {
                pools[^2] = (pools[^2].M + pools[^1].M, pools[^2].U + pools[^1].U, [.. pools[^2].Levels, .. pools[^1].Levels]);
                pools.RemoveAt(pools.Count - 1);
            }
        }
        foreach (var (poolM, poolU, levels) in pools)
            foreach (var level in levels)
                m[level] = u[level] * poolM / poolU;
    }
}
