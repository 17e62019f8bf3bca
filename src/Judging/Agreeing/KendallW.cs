namespace Palmares.Judging.Agreeing;

/// <summary>Concordance of the judges' rankings of the same nominations, corrected for ties.</summary>
internal static class KendallW
{
    /// <param name="units">[nomination][judge], complete.</param>
    public static double? Of(double?[][] units)
    {
        var (n, m) = (units.Length, units[0].Length);
        if (n < 2 || m < 2)
            return null;
        var sums = new double[n];
        double ties = 0;
        for (var judge = 0; judge < m; judge++)
        {
            var scores = units.Select(u => u[judge]!.Value).ToArray();
            for (var unit = 0; unit < n; unit++)
                sums[unit] += scores.Count(s => s < scores[unit]) + (scores.Count(s => s == scores[unit]) + 1) / 2.0;
            ties += scores.GroupBy(s => s).Sum(g => Math.Pow(g.Count(), 3) - g.Count());
        }
        var mean = sums.Average();
        var below = (double)m * m * (Math.Pow(n, 3) - n) - m * ties;
        return below > 0 ? 12 * sums.Sum(s => (s - mean) * (s - mean)) / below : null;
    }
}
