namespace Palmares.Judging.Ranking;

/// <summary>The joint normal distribution of nominations' effects given the variances; panel means are uncertain too.</summary>
internal sealed class Posterior
{
    private readonly CrossedFit fit;
    private readonly double[] mean;
    private readonly (double[] Shared, double Own, double[] Mean)[] spread;
    private readonly double deviation;

    public Posterior(CrossedFit fit)
    {
        this.fit = fit;
        mean = fit.Effects().Nominations;
        spread = [.. mean.Select((_, n) => fit.Spread(true, n))];
        deviation = Math.Sqrt(fit.Residual);
    }

    public bool TellsApart => fit.Variances().Nomination > 0;

    /// <summary>One draw of the effects of some nominations.</summary>
    public void Draw(int[] members, double[] into, SeededNormal chance)
    {
        var shared = new double[fit.Factor.Length];
        for (var s = 0; s < shared.Length; s++)
            shared[s] = deviation * chance.Next();
        var means = new double[fit.Mu.Length];
        for (var p = 0; p < means.Length; p++)
            means[p] = deviation * chance.Next();
        Matrix.Backward(fit.MeanFactor, means);
        for (var m = 0; m < members.Length; m++)
        {
            var (direction, own, byMean) = spread[members[m]];
            into[m] = mean[members[m]] + Matrix.Dot(direction, shared) + Matrix.Dot(byMean, means);
            if (own > 0)
                into[m] += deviation * Math.Sqrt(own) * chance.Next();
        }
    }

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
