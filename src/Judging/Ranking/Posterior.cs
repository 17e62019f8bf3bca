namespace Palmares.Judging.Ranking;

/// <summary>The joint normal distribution of nominations' effects given the variances; panel means are uncertain too.</summary>
internal sealed class Posterior
{
    private readonly CrossedFit fit;
    private readonly double[] mean;
    private readonly (double[] Shared, double Own, double[] Mean)[] spread;

    public Posterior(CrossedFit fit)
    {
        this.fit = fit;
        mean = fit.Effects().Nominations;
        spread = new (double[], double, double[])[mean.Length];
        Parallel.For(0, mean.Length, n => spread[n] = fit.Spread(true, n));
    }

    public bool TellsApart => fit.Variances().Nomination > 0;

    /// <summary>Conditional sd of a nomination's effect given variances and means.</summary>
    public double Se(int nomination) => Math.Sqrt(fit.Residual * (Matrix.Dot(spread[nomination].Shared, spread[nomination].Shared) + spread[nomination].Own));

    /// <summary>Whether the first stands above the second with probability 0.9 at least.</summary>
    public bool Above(int first, int second)
    {
        var (a, b) = (spread[first], spread[second]);
        var shared = a.Shared.Zip(b.Shared, (x, y) => (x - y) * (x - y)).Sum();
        var means = a.Mean.Zip(b.Mean, (x, y) => x - y).ToArray();
        Matrix.Forward(fit.MeanFactor, means);
        var sd = Math.Sqrt(fit.Residual * (shared + a.Own + b.Own + Matrix.Dot(means, means)));
        return sd > 0 && (mean[first] - mean[second]) / sd >= OneIsAbove;
    }

    private static readonly double OneIsAbove = Normal.Quantile(0.9);
}
