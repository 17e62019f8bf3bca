namespace Palmares.Judging.Ranking;

/// <summary>Means, effects and their conditional distribution at given ratios.</summary>
internal sealed class CrossedFit
{
    public required CrossedModel Model { get; init; }
    public required (double Long, double Short) Ratio { get; init; }
    public required double[][] Factor { get; init; }
    public required double[] Pivot { get; init; }
    public required double[][] Reduced { get; init; }
    public required double[][] MeanFactor { get; init; }

    /// <summary>Panel means less the centre.</summary>
    public required double[] Mu { get; init; }

    /// <summary>Residual variance.</summary>
    public required double Residual { get; init; }
    public required double Criterion { get; init; }

    public VarianceShares Variances()
    {
        var (l, s) = (Ratio.Long * Ratio.Long * Residual, Ratio.Short * Ratio.Short * Residual);
        return Model.Design.NominationsLong ? new VarianceShares(l, s, Residual) : new VarianceShares(s, l, Residual);
    }

    /// <summary>Best linear unbiased predictors of nominations and judges.</summary>
    public (double[] Nominations, double[] Judges) Effects()
    {
        var (longs, shorts) = (new double[Pivot.Length], new double[Factor.Length]);
        Fill(longs, shorts, Mu, 0, null);
        return Model.Design.NominationsLong ? (longs, shorts) : (shorts, longs);
    }

    /// <summary>One draw of the panel means (less the centre) and the nominations' effects from their joint distribution at these ratios.</summary>
    /// <param name="deviation">Residual standard deviation.</param>
    /// <param name="work">As many places as there are judges; overwritten.</param>
    public void Draw(double[] mu, double[] nominations, double[] work, double deviation, SeededNormal chance)
    {
        for (var p = 0; p < mu.Length; p++)
            mu[p] = deviation * chance.Next();
        Matrix.Backward(MeanFactor, mu);
        for (var p = 0; p < mu.Length; p++)
            mu[p] += Mu[p];
        var (longs, shorts) = Model.Design.NominationsLong ? (nominations, work) : (work, nominations);
        Fill(longs, shorts, mu, deviation, chance);
    }

    private void Fill(double[] longs, double[] shorts, double[] mu, double deviation, SeededNormal? chance)
    {
        var panels = mu.Length;
        Reduced[panels].CopyTo(shorts, 0);
        for (var p = 0; p < panels; p++)
        {
            for (var s = 0; s < shorts.Length; s++)
                shorts[s] -= Reduced[p][s] * mu[p];
        }
        for (var s = 0; s < shorts.Length && chance is not null; s++)
            shorts[s] += deviation * chance.Next();
        Matrix.Backward(Factor, shorts);
        for (var s = 0; s < shorts.Length; s++)
            shorts[s] *= Ratio.Short;
        // Where the nominations are the short side, nobody asks for the judges' draws.
        if (chance is not null && !Model.Design.NominationsLong)
            return;
        Model.LongResiduals(longs, mu, shorts);
        for (var l = 0; l < longs.Length; l++)
        {
            longs[l] *= Ratio.Long * Ratio.Long / Pivot[l];
            if (chance is not null)
                longs[l] += deviation * Ratio.Long / Math.Sqrt(Pivot[l]) * chance.Next();
        }
    }

    /// <summary>
    /// Effect of a unit = mean + sd·(Shared·z + √Own·ε) + Mean·δ, with z, ε standard normal and δ the error of the panel means.
    /// </summary>
    public (double[] Shared, double Own, double[] Mean) Spread(bool nomination, int unit)
    {
        var shared = new double[Factor.Length];
        var mean = new double[Mu.Length];
        if (nomination == Model.Design.NominationsLong)
        {
            foreach (var (s, weight) in Model.Cells(unit))
                shared[s] = -Ratio.Long * Ratio.Long * Ratio.Short * weight / Pivot[unit];
            Matrix.Forward(Factor, shared);
            for (var p = 0; p < mean.Length; p++)
                mean[p] = -Matrix.Dot(Reduced[p], shared) - Ratio.Long * Ratio.Long * Model.LongSum(p, unit) / Pivot[unit];
            return (shared, Ratio.Long * Ratio.Long / Pivot[unit], mean);
        }
        shared[unit] = Ratio.Short;
        Matrix.Forward(Factor, shared);
        for (var p = 0; p < mean.Length; p++)
            mean[p] = -Matrix.Dot(Reduced[p], shared);
        return (shared, 0, mean);
    }

    /// <summary>Conditional sd of an effect given variances and means.</summary>
    public double Se(bool nomination, int unit)
    {
        var (shared, own, _) = Spread(nomination, unit);
        return Math.Sqrt(Residual * (Matrix.Dot(shared, shared) + own));
    }

    /// <summary>Standard error of a panel's mean.</summary>
    public double MuSe(int panel)
    {
        var unit = new double[Mu.Length];
        unit[panel] = 1;
        Matrix.Forward(MeanFactor, unit);
        return Math.Sqrt(Residual * Matrix.Dot(unit, unit));
    }
}
