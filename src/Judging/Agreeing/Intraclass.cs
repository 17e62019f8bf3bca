using Palmares.Judging.Ranking;

namespace Palmares.Judging.Agreeing;

/// <summary>The six intraclass correlations from mean squares.</summary>
internal static class Intraclass
{
    /// <summary>Complete scores: mean squares of the two-way table. Otherwise mean squares implied by REML variances, as R's psych does.</summary>
    public static IntraclassCorrelations? Of(double?[][] units, ScoreSet scores, bool complete, CancellationToken ct)
    {
        var (n, k) = (units.Length, units[0].Length);
        if (n < 2 || k < 2)
            return null;
        if (complete)
            return FromTable([.. units.Select(u => u.Select(v => v!.Value).ToArray())], n, k);
        var design = Design.Of(scores);
        if (Identifying.WhyNoModel(design) is not null || Estimating.Of(new CrossedModel(design), true, true, ct) is not { } estimate)
            return null;
        var (nomination, judge, residual) = estimate.Fit.Variances();
        return FromSquares(k * nomination + residual, judge + residual, n * judge + residual, residual, n, k);
    }

    private static IntraclassCorrelations? FromTable(double[][] table, int n, int k)
    {
        var rows = table.Select(r => r.Average()).ToArray();
        var columns = Enumerable.Range(0, k).Select(c => table.Average(r => r[c])).ToArray();
        var mean = rows.Average();
        var between = k * rows.Sum(r => (r - mean) * (r - mean));
        var judges = n * columns.Sum(c => (c - mean) * (c - mean));
        var total = table.Sum(r => r.Sum(v => (v - mean) * (v - mean)));
        var error = Math.Max(0, total - between - judges);
        return FromSquares(
            between / (n - 1), (total - between) / (n * (k - 1)), judges / (k - 1), error / ((n - 1) * (k - 1)), n, k);
    }

    private static IntraclassCorrelations? FromSquares(double between, double within, double judges, double error, int n, int k)
    {
        double[] all =
        [
            (between - within) / (between + (k - 1) * within),
            (between - error) / (between + (k - 1) * error + k * (judges - error) / n),
            (between - error) / (between + (k - 1) * error),
            (between - within) / between,
            (between - error) / (between + (judges - error) / n),
            (between - error) / between,
        ];
        return all.All(double.IsFinite) ? new IntraclassCorrelations(all[0], all[1], all[2], all[3], all[4], all[5]) : null;
    }
}
