namespace Palmares.Judging.Ranking;

/// <summary>Finds the variance ratios that maximise the (restricted) likelihood.</summary>
internal static class Estimating
{
    /// <summary>Ratios of standard deviations below this count as zero, as lme4's isSingular does.</summary>
    private const double Zero = 1e-4;

    /// <summary>Ratios above this: there is no residual left.</summary>
    private const double Largest = 1e4;

    /// <summary>From so many units on the short side an evaluation is dear.</summary>
    private const int Costly = 100;

    public sealed record Estimate(CrossedFit Fit, bool Converged, bool Singular);

    /// <param name="withJudges">False: judges are taken to use the scale alike, so that only nominations vary.</param>
    /// <returns>Null when the data leave no residual.</returns>
    public static Estimate? Of(CrossedModel model, bool restricted, bool withJudges, CancellationToken ct)
    {
        double Criterion(double[] ratio) => ratio.Any(r => Math.Abs(r) > Largest)
            ? double.PositiveInfinity
            : model.At(ratio[0], withJudges ? ratio[1] : 0, restricted)?.Criterion ?? double.PositiveInfinity;

        var size = withJudges ? 2 : 1;
        var minimum = (model.Design.ShortCount >= Costly ? Minimising.Quickly(Criterion, size, ct) : null) ?? Minimising.Of(Criterion, size, ct);
        var at = minimum.At.ToArray();
        for (var d = 0; d < at.Length; d++)
        {
            var without = at.ToArray();
            without[d] = 0;
            if (at[d] < 10 * Zero && Criterion(without) <= minimum.Value + 1e-9)
                at = without;
        }
        if (!double.IsFinite(minimum.Value) || at.Any(r => r > 0.1 * Largest))
            return null;
        var fit = model.At(at[0], withJudges ? at[1] : 0, restricted);
        return fit is null ? null : new Estimate(fit, minimum.Converged, at.Any(r => r < Zero));
    }
}
