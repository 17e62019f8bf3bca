namespace Palmares.Judging.Ranking;

/// <summary>score = panel mean + nomination + judge + error, with standard-deviation ratios to be given.</summary>
/// <remarks>
/// Penalised least squares as in lme4 (Bates, Mächler, Bolker, Walker 2015, J. Stat. Softw. 67(1)): the long side has a diagonal
/// block and is eliminated; the Schur complement over the short side is dense.
/// </remarks>
internal sealed class CrossedModel
{
    private readonly Design design;
    private readonly (int Short, double Weight)[][] cells;
    private readonly double[] longWeight;
    private readonly double[] shortWeight;
    private readonly double[][] longSums;
    private readonly double[][] shortSums;
    private readonly double[][] fixedSums;
    private readonly double logWeights;

    public CrossedModel(Design design)
    {
        this.design = design;
        var panels = design.Panels.Length;
        longWeight = new double[design.LongCount];
        shortWeight = new double[design.ShortCount];
        // Columns: one a panel, then the score.
        longSums = Columns(panels + 1, design.LongCount);
        shortSums = Columns(panels + 1, design.ShortCount);
        fixedSums = Matrix.Square(panels + 1);
        var merged = Enumerable.Range(0, design.LongCount).Select(_ => new SortedDictionary<int, double>()).ToArray();
        foreach (var (nomination, judge, panel, value, weight) in design.Rows)
        {
            var (l, s) = design.NominationsLong ? (nomination, judge) : (judge, nomination);
            var score = value - design.Centre;
            merged[l][s] = merged[l].GetValueOrDefault(s) + weight;
            longWeight[l] += weight;
            shortWeight[s] += weight;
            longSums[panel][l] += weight;
            shortSums[panel][s] += weight;
            longSums[panels][l] += weight * score;
            shortSums[panels][s] += weight * score;
            fixedSums[panel][panel] += weight;
            fixedSums[panels][panel] += weight * score;
            fixedSums[panels][panels] += weight * score * score;
            logWeights += Math.Log(weight);
        }
        cells = [.. merged.Select(m => m.Select(p => (p.Key, p.Value)).ToArray())];
    }

    public Design Design => design;

    /// <summary>Fits means and effects; null when the ratios leave no residual or the means cannot be told apart.</summary>
    public CrossedFit? At(double nominationRatio, double judgeRatio, bool restricted)
    {
        var (longRatio, shortRatio) = design.NominationsLong ? (nominationRatio, judgeRatio) : (judgeRatio, nominationRatio);
        var pivot = Array.ConvertAll(longWeight, w => 1 + longRatio * longRatio * w);
        var factor = Schur(pivot, longRatio, shortRatio);
        if (!Matrix.Cholesky(factor))
            return null;

        var panels = design.Panels.Length;
        var reduced = Columns(panels + 1, design.ShortCount);
        for (var c = 0; c <= panels; c++)
        {
            for (var s = 0; s < design.ShortCount; s++)
                reduced[c][s] = shortRatio * shortSums[c][s];
            for (var l = 0; l < cells.Length; l++)
            {
                var share = longRatio * longRatio * shortRatio * longSums[c][l] / pivot[l];
                foreach (var (s, weight) in cells[l])
                    reduced[c][s] -= weight * share;
            }
            Matrix.Forward(factor, reduced[c]);
        }
        var normal = Matrix.Square(panels + 1);
        for (var r = 0; r <= panels; r++)
        {
            for (var c = 0; c <= r; c++)
                normal[r][c] = fixedSums[r][c] - Eliminated(r, c, pivot, longRatio) - Matrix.Dot(reduced[r], reduced[c]);
        }
        return Solved(normal, factor, pivot, reduced, (longRatio, shortRatio), restricted);
    }

    private CrossedFit? Solved(
        double[][] normal, double[][] factor, double[] pivot, double[][] reduced, (double Long, double Short) ratio, bool restricted)
    {
        var panels = design.Panels.Length;
        var right = normal[panels][..panels];
        double[][] means = [.. normal[..panels].Select(r => r[..panels])];
        if (!Matrix.Cholesky(means))
            return null;
        var mu = right.ToArray();
        Matrix.Forward(means, mu);
        var residual = normal[panels][panels] - Matrix.Dot(mu, mu);
        Matrix.Backward(means, mu);
        if (!(residual > 0))
            return null;
        var freedom = design.Rows.Length - (restricted ? panels : 0);
        return new CrossedFit
        {
            Model = this,
            Ratio = ratio,
            Factor = factor,
            Pivot = pivot,
            Reduced = reduced,
            MeanFactor = means,
            Mu = mu,
            Residual = residual / freedom,
            Criterion = pivot.Sum(Math.Log) + Matrix.LogDeterminant(factor) + (restricted ? Matrix.LogDeterminant(means) : 0)
                + freedom * (1 + Math.Log(2 * Math.PI * residual / freedom)) - logWeights,
        };
    }

    public (int Short, double Weight)[] Cells(int @long) => cells[@long];

    /// <summary>Weighted sum over a long-side unit of a column: a panel's indicator, or (last) the centred score.</summary>
    public double LongSum(int column, int @long) => longSums[column][@long];

    /// <summary>For each long-side unit the weighted sum of centred scores less panel means and short-side effects.</summary>
    public void LongResiduals(double[] into, double[] mu, double[] shorts)
    {
        var panels = mu.Length;
        longSums[panels].CopyTo(into, 0);
        for (var p = 0; p < panels; p++)
        {
            var (sums, mean) = (longSums[p], mu[p]);
            for (var l = 0; l < into.Length; l++)
                into[l] -= sums[l] * mean;
        }
        for (var l = 0; l < into.Length; l++)
        {
            var sum = into[l];
            foreach (var (s, weight) in cells[l])
                sum -= weight * shorts[s];
            into[l] = sum;
        }
    }

    private double Eliminated(int r, int c, double[] pivot, double longRatio)
    {
        double sum = 0;
        for (var l = 0; l < pivot.Length; l++)
            sum += longRatio * longRatio * longSums[r][l] * longSums[c][l] / pivot[l];
        return sum;
    }

    private double[][] Schur(double[] pivot, double longRatio, double shortRatio)
    {
        var schur = Matrix.Square(design.ShortCount);
        for (var s = 0; s < schur.Length; s++)
            schur[s][s] = 1 + shortRatio * shortRatio * shortWeight[s];
        var scale = longRatio * longRatio * shortRatio * shortRatio;
        for (var l = 0; l < cells.Length; l++)
        {
            foreach (var (s, weight) in cells[l])
            {
                var (row, share) = (schur[s], scale * weight / pivot[l]);
                foreach (var (t, other) in cells[l])
                {
                    if (t > s)
                        break;
                    row[t] -= share * other;
                }
            }
        }
        return schur;
    }

    private static double[][] Columns(int count, int length) => [.. Enumerable.Range(0, count).Select(_ => new double[length])];
}
