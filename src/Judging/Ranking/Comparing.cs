namespace Palmares.Judging.Ranking;

/// <summary>Methods without a model, for comparison only.</summary>
internal static class Comparing
{
    public static double[] Values(Design design, RankingMethod method) => method == RankingMethod.ZScore ? ZScores(design) : RawMeans(design);

    public static double[] RawMeans(Design design) => Means(design, r => r.Value);

    /// <summary>Mean of (score − judge's mean) / judge's standard deviation (n − 1); a judge without spread gives 0.</summary>
    private static double[] ZScores(Design design)
    {
        var judges = design.Rows.GroupBy(r => r.Judge).ToDictionary(g => g.Key, g =>
        {
            var mean = g.Average(r => r.Value);
            var sd = g.Count() < 2 ? 0 : Math.Sqrt(g.Sum(r => (r.Value - mean) * (r.Value - mean)) / (g.Count() - 1));
            return (mean, sd);
        });
        return Means(design, r => judges[r.Judge] is { sd: > 0 } j ? (r.Value - j.mean) / j.sd : 0);
    }

    private static double[] Means(Design design, Func<(int Nomination, int Judge, int Panel, double Value, double Weight), double> value)
    {
        var (sum, weight) = (new double[design.Nominations.Length], new double[design.Nominations.Length]);
        foreach (var row in design.Rows)
        {
            sum[row.Nomination] += row.Weight * value(row);
            weight[row.Nomination] += row.Weight;
        }
        return [.. sum.Zip(weight, (s, w) => s / w)];
    }
}
