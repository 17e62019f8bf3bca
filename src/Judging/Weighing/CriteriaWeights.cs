namespace Palmares.Judging.Weighing;

/// <param name="Low">Least weight any judge gives it; null when one asked alone.</param>
/// <param name="High">Largest weight any judge gives it.</param>
public sealed record CriterionWeight(string Criterion, double Weight, double? Low = null, double? High = null);

/// <param name="ConsistencyRatio">Saaty's; at or below 0.1 the comparisons go together. Null for swing weights.</param>
public sealed record WeightsResult(
    string Method, IReadOnlyList<CriterionWeight> Weights, double? ConsistencyRatio, double? ConsistencyIndex, double? LargestEigenvalue,
    IReadOnlyList<CriterionWeight>? GeometricMean, IReadOnlyList<string> Notes);

/// <summary>Weights of criteria, fixed before the call opens.</summary>
public static class CriteriaWeights
{
    /// <summary>Saaty's random indices for 1 to 15 criteria.</summary>
    private static readonly double[] RandomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.54, 1.56, 1.57, 1.59];

    public static int MostCriteria => RandomIndex.Length;

    /// <summary>Swing weights: how much each criterion's step from worst to best is worth, the largest usually 100.</summary>
    /// <param name="swings">Judge (null when one asked alone), criterion, swing: 0 or more.</param>
    /// <exception cref="ArgumentException">A swing below 0; a judge who gives a criterion twice or not at all, or only zeros.</exception>
    public static WeightsResult Swing(IReadOnlyList<(string? Judge, string Criterion, double Swing)> swings)
    {
        ArgumentNullException.ThrowIfNull(swings);
        if (swings.Count == 0)
            throw new ArgumentException("There is no criterion.", nameof(swings));
        string[] criteria = [.. swings.Select(s => s.Criterion).Distinct(StringComparer.Ordinal)];
        var sheets = new List<double[]>();
        foreach (var sheet in swings.GroupBy(s => s.Judge, StringComparer.Ordinal))
        {
            var who = sheet.Key is null ? "" : $"{sheet.Key}: ";
            if (sheet.FirstOrDefault(s => !double.IsFinite(s.Swing) || s.Swing < 0) is { Criterion: { } bad })
                throw new ArgumentException($"{who}{bad}: a swing is a number of 0 or more.", nameof(swings));
            if (sheet.GroupBy(s => s.Criterion, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
                throw new ArgumentException($"{who}{twice.Key} stands twice.", nameof(swings));
            if (criteria.FirstOrDefault(c => sheet.All(s => s.Criterion != c)) is { } missing)
                throw new ArgumentException($"{who}{missing} is missing.", nameof(swings));
            var total = sheet.Sum(s => s.Swing);
            if (!(total > 0))
                throw new ArgumentException($"{who}all swings are 0.", nameof(swings));
            sheets.Add([.. criteria.Select(c => sheet.Single(s => s.Criterion == c).Swing / total)]);
        }
        return new WeightsResult(
            "swing",
            [.. criteria.Select((c, at) => sheets.Count == 1
                ? new CriterionWeight(c, sheets[0][at])
                : new CriterionWeight(c, sheets.Average(s => s[at]), sheets.Min(s => s[at]), sheets.Max(s => s[at])))],
            null, null, null, null, []);
    }

    /// <summary>Analytic hierarchy process: weights from how many times more one criterion counts than another.</summary>
    /// <param name="comparisons">[row][column]: how many times more the row counts; reciprocal, ones on the diagonal.</param>
    /// <exception cref="ArgumentException">Not square, not above 0, not reciprocal (2 % are allowed for rounding), more than <see cref="MostCriteria"/> criteria.</exception>
    /// <remarks>Source: Saaty 1980: principal eigenvector; consistency ratio = (λ − n)/(n − 1) over the random index.</remarks>
    public static WeightsResult Ahp(IReadOnlyList<string> criteria, double[][] comparisons)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(comparisons);
        var n = criteria.Count;
        if (n == 0 || n > MostCriteria)
            throw new ArgumentException($"There are {n} criteria; 1 to {MostCriteria} can be compared.", nameof(criteria));
        if (comparisons.Length != n || comparisons.Any(r => r.Length != n))
            throw new ArgumentException($"The matrix must have {n} rows and {n} columns.", nameof(comparisons));
        for (var r = 0; r < n; r++)
        {
            for (var c = 0; c < n; c++)
            {
                if (!double.IsFinite(comparisons[r][c]) || comparisons[r][c] <= 0)
                    throw new ArgumentException($"{criteria[r]} against {criteria[c]}: a number above 0 is needed.", nameof(comparisons));
                if (Math.Abs((comparisons[r][c] * comparisons[c][r]) - 1) > 0.02)
                    throw new ArgumentException(FormattableString.Invariant($"{criteria[r]} against {criteria[c]} is {comparisons[r][c]} and the other way round {comparisons[c][r]}; one must be 1 over the other."), nameof(comparisons));
            }
        }
        var (weights, eigenvalue) = Principal(comparisons);
        var geometric = comparisons.Select(r => Math.Exp(r.Average(Math.Log))).ToArray();
        var index = n < 2 ? 0 : Math.Max(0, (eigenvalue - n) / (n - 1));
        var ratio = n < 3 ? 0 : index / RandomIndex[n - 1];
        return new WeightsResult(
            "ahp", [.. criteria.Zip(weights, (c, w) => new CriterionWeight(c, w))], ratio, index, eigenvalue,
            [.. criteria.Zip(geometric, (c, g) => new CriterionWeight(c, g / geometric.Sum()))],
            ratio > 0.1 ? ["The comparisons do not go together (consistency ratio above 0.1): look at them again before the weights are used."] : []);
    }

    /// <summary>Power iteration; a positive matrix has one positive eigenvector.</summary>
    private static (double[] Weights, double Eigenvalue) Principal(double[][] matrix)
    {
        var weights = Enumerable.Repeat(1.0 / matrix.Length, matrix.Length).ToArray();
        double eigenvalue = matrix.Length;
        for (var round = 0; round < 100_000; round++)
        {
            // A share of the old vector is kept, so that cycles of comparisons do not make it swing.
            var next = matrix.Select((row, at) => row.Zip(weights, (a, w) => a * w).Sum() + weights[at]).ToArray();
            var sum = next.Sum();
            var moved = 0.0;
            for (var i = 0; i < next.Length; i++)
            {
                next[i] /= sum;
                moved = Math.Max(moved, Math.Abs(next[i] - weights[i]));
            }
            (weights, eigenvalue) = (next, sum - 1);
            if (moved < 1e-15)
                break;
        }
        return (weights, eigenvalue);
    }
}
