namespace Palmares.Judging.Ranking;

/// <summary>
/// The posterior of the variances on a grid of standard-deviation ratios, uniform priors on the three standard deviations; the residual
/// variance is integrated exactly. Draws are independent: no chain, no question whether it has converged.
/// </summary>
/// <remarks>
/// With σ the residual deviation, p and q the ratios of the nominations' and judges' to it, and S the residual sum of squares at (p, q):
/// density ∝ |…|^−½ ∫ σ^(2 − n + panels) exp(−S / 2σ²) dσ over σ ≤ R / max(1, p, q), R the width of the scale.
/// </remarks>
internal sealed class VarianceGrid : IDrawing
{
    private readonly CrossedModel model;
    private readonly double width;
    private readonly double shape;
    private readonly (double Nomination, double Judge, double Until)[] cells;
    private readonly int draws;
    private readonly bool withJudges;
    private (int Cell, CrossedFit Fit) at = (-1, null!);

    private VarianceGrid(CrossedModel model, double width, double shape, bool withJudges, (double, double, double)[] cells, int draws) =>
        (this.model, this.width, this.shape, this.withJudges, this.cells, this.draws) = (model, width, shape, withJudges, cells, draws);

    /// <summary>The fit of the cell with most weight.</summary>
    public required CrossedFit Mode { get; init; }

    /// <summary>Posterior means of the variances.</summary>
    public required VarianceShares Variances { get; init; }

    /// <summary>How probable it is that judges' leniency varies by less than a fifth of the residual deviation.</summary>
    public required double JudgesAlike { get; init; }

    /// <returns>Null when the scores leave no residual, or are too few: four more than there are panels are needed.</returns>
    public static VarianceGrid? Of(CrossedModel model, double width, bool withJudges, int draws, CancellationToken ct)
    {
        var shape = (model.Design.Rows.Length - model.Design.Panels.Length - 3) / 2.0;
        if (shape < 0.5)
            return null;
        var (low, high) = (-7.0, 5.0);
        var coarse = Cells(model, shape, width, withJudges, (low, high), (low, high), 25, ct);
        var top = coarse.Select(c => c.Weight).DefaultIfEmpty(double.NegativeInfinity).Max();
        if (!double.IsFinite(top))
            return null;
        var near = coarse.Where(c => c.Weight > top - 16).ToArray();
        var step = (high - low) / 25;
        var fine = Cells(
            model, shape, width, withJudges, (near.Min(c => c.Nomination) - step, near.Max(c => c.Nomination) + step),
            (near.Min(c => c.Judge) - step, near.Max(c => c.Judge) + step), Size(model), ct);
        return Made(model, width, shape, withJudges, fine, draws);
    }

    public IDrawing Beside() => new VarianceGrid(model, width, shape, withJudges, cells, draws) { Mode = Mode, Variances = Variances, JudgesAlike = JudgesAlike };

    public (CrossedFit Fit, double Deviation) Of(int draw, SeededNormal chance)
    {
        // Stratified: draw d of n takes the cell at the (d + ½)/n quantile, so that chance is left to the rest.
        var place = (draw + 0.5) / draws;
        var cell = Math.Max(0, at.Cell);
        while (cell > 0 && cells[cell - 1].Until > place)
            cell--;
        while (cell < cells.Length - 1 && cells[cell].Until < place)
            cell++;
        if (cell != at.Cell)
            at = (cell, model.At(cells[cell].Nomination, cells[cell].Judge, true)!);
        return (at.Fit, Deviation(at.Fit, Most(cells[cell].Nomination, cells[cell].Judge, width), chance));
    }

    private double Deviation(CrossedFit fit, double most, SeededNormal chance)
    {
        var half = fit.Residual * Freedom(model) / 2;
        var least = half / (most * most);
        for (var attempt = 0; attempt < 2_000; attempt++)
        {
            var precision = Math.Max(1e-300, chance.NextGamma(Math.Max(1, shape)));
            if (shape < 1)
                precision *= chance.NextUniform();
            if (precision >= least)
                return Math.Sqrt(half / precision);
        }
        return most;
    }

    private static int Freedom(CrossedModel model) => model.Design.Rows.Length - model.Design.Panels.Length;

    private static double Most(double nomination, double judge, double width) => width / Math.Max(1, Math.Max(nomination, judge));

    /// <summary>Finer where a fit is cheap.</summary>
    private static int Size(CrossedModel model) => model.Design.ShortCount switch { <= 40 => 90, <= 120 => 50, _ => 32 };

    private static List<(double Nomination, double Judge, double Weight)> Cells(
        CrossedModel model, double shape, double width, bool withJudges, (double Low, double High) nominations, (double Low, double High) judges, int size, CancellationToken ct)
    {
        var cells = new List<(double, double, double)>();
        for (var a = 0; a < size; a++)
        {
            ct.ThrowIfCancellationRequested();
            var nomination = nominations.Low + ((nominations.High - nominations.Low) * (a + 0.5) / size);
            for (var b = 0; b < (withJudges ? size : 1); b++)
            {
                var judge = judges.Low + ((judges.High - judges.Low) * (b + 0.5) / size);
                if (LogWeight(model, shape, width, nomination, withJudges ? judge : double.NegativeInfinity) is { } weight)
                    cells.Add((nomination, judge, weight));
            }
        }
        return cells;
    }

    private static double? LogWeight(CrossedModel model, double shape, double width, double logNomination, double logJudge)
    {
        var (nomination, judge) = (Math.Exp(logNomination), Math.Exp(logJudge));
        if (model.At(nomination, judge, true) is not { } fit)
            return null;
        var freedom = Freedom(model);
        var sum = fit.Residual * freedom;
        var most = Most(nomination, judge, width);
        var determinants = fit.Criterion - (freedom * (1 + Math.Log(2 * Math.PI * sum / freedom)));
        // The ratio's own logarithm: cells are even in the logarithm, the prior is even in the ratio.
        return (-determinants / 2) - (shape * Math.Log(sum / 2)) + Gamma.LogUpper(shape, sum / (2 * most * most))
            + logNomination + (double.IsNegativeInfinity(logJudge) ? 0 : logJudge);
    }

    private static VarianceGrid? Made(
        CrossedModel model, double width, double shape, bool withJudges, List<(double Nomination, double Judge, double Weight)> fine, int draws)
    {
        var top = fine.Select(c => c.Weight).DefaultIfEmpty(double.NegativeInfinity).Max();
        if (!double.IsFinite(top))
            return null;
        var kept = fine.Where(c => c.Weight > top - 20)
            .Select(c => (Nomination: Math.Exp(c.Nomination), Judge: withJudges ? Math.Exp(c.Judge) : 0, Weight: Math.Exp(c.Weight - top))).ToArray();
        var (total, sum) = (kept.Sum(c => c.Weight), 0.0);
        var cells = new (double, double, double)[kept.Length];
        var (nomination, judge, residual, alike) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (index, cell) in kept.Index())
        {
            sum += cell.Weight / total;
            cells[index] = (cell.Nomination, cell.Judge, sum);
            var half = model.At(cell.Nomination, cell.Judge, true)!.Residual * Freedom(model) / 2;
            var most = Most(cell.Nomination, cell.Judge, width);
            // E[σ²] under the truncated inverse gamma.
            var square = shape > 1 ? half * Math.Exp(Gamma.LogUpper(shape - 1, half / (most * most)) - Gamma.LogUpper(shape, half / (most * most))) : most * most / 3;
            residual += cell.Weight / total * square;
            nomination += cell.Weight / total * square * cell.Nomination * cell.Nomination;
            judge += cell.Weight / total * square * cell.Judge * cell.Judge;
            alike += cell.Judge < 0.2 ? cell.Weight / total : 0;
        }
        var mode = kept.MaxBy(c => c.Weight);
        return new VarianceGrid(model, width, shape, withJudges, cells, draws)
        {
            Mode = model.At(mode.Nomination, mode.Judge, true)!,
            Variances = new VarianceShares(nomination, judge, residual),
            JudgesAlike = alike,
        };
    }
}
