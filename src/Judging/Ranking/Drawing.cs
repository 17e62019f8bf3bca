namespace Palmares.Judging.Ranking;

/// <summary>Fits and residual deviations from which draws are made, in an order that does not depend on how the work is shared out.</summary>
internal interface IDrawing
{
    /// <summary>The fit and the residual standard deviation of a draw.</summary>
    (CrossedFit Fit, double Deviation) Of(int draw, SeededNormal chance);

    /// <summary>The same source for another thread.</summary>
    IDrawing Beside();
}

/// <summary>The variances are taken as known.</summary>
internal sealed class KnownVariances(CrossedFit fit) : IDrawing
{
    private readonly double deviation = Math.Sqrt(fit.Residual);

    public (CrossedFit Fit, double Deviation) Of(int draw, SeededNormal chance) => (fit, deviation);

    public IDrawing Beside() => this;
}
