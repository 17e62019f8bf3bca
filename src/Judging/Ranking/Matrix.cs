using System.Runtime.Intrinsics;

namespace Palmares.Judging.Ranking;

/// <summary>Dense symmetric arithmetic. Sums run in a fixed order of four lanes, so that every machine gives the same bits.</summary>
internal static class Matrix
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (first, second) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var at = 0;
        for (; at + 8 <= a.Length; at += 8)
        {
            first += Vector256.Create(a.Slice(at, 4)) * Vector256.Create(b.Slice(at, 4));
            second += Vector256.Create(a.Slice(at + 4, 4)) * Vector256.Create(b.Slice(at + 4, 4));
        }
        var sum = Vector256.Sum(first + second);
        for (; at < a.Length; at++)
            sum += a[at] * b[at];
        return sum;
    }

    /// <summary>Replaces the lower triangle of a positive definite matrix by its Cholesky factor; false when it is not positive definite.</summary>
    public static bool Cholesky(double[][] matrix)
    {
        for (var r = 0; r < matrix.Length; r++)
        {
            var row = matrix[r];
            for (var c = 0; c < r; c++)
                row[c] = (row[c] - Dot(row.AsSpan(0, c), matrix[c].AsSpan(0, c))) / matrix[c][c];
            var square = row[r] - Dot(row.AsSpan(0, r), row.AsSpan(0, r));
            if (!(square > 0))
                return false;
            row[r] = Math.Sqrt(square);
        }
        return true;
    }

    /// <summary>Solves L x = b in place.</summary>
    public static void Forward(double[][] factor, Span<double> b)
    {
        for (var r = 0; r < factor.Length; r++)
            b[r] = (b[r] - Dot(factor[r].AsSpan(0, r), b[..r])) / factor[r][r];
    }

    /// <summary>Solves Lᵀ x = b in place.</summary>
    public static void Backward(double[][] factor, Span<double> b)
    {
        for (var r = factor.Length - 1; r >= 0; r--)
        {
            b[r] /= factor[r][r];
            for (var c = 0; c < r; c++)
                b[c] -= factor[r][c] * b[r];
        }
    }

    public static double LogDeterminant(double[][] factor) => 2 * factor.Index().Sum(row => Math.Log(row.Item[row.Index]));

    public static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];
}
