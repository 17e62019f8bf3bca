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

    /// <summary>Columns that are finished together, so that what they need stays near.</summary>
    private const int Block = 64;

    /// <summary>Replaces the lower triangle of a positive definite matrix by its Cholesky factor; false when it is not positive definite.</summary>
    /// <remarks>Rows below a block do not touch each other, so threads change nothing.</remarks>
    public static bool Cholesky(double[][] matrix)
    {
        for (var from = 0; from < matrix.Length; from += Block)
        {
            var (start, end) = (from, Math.Min(from + Block, matrix.Length));
            var pairs = (matrix.Length - start + 1) / 2;
            if (matrix.Length - start < 4 * Block)
            {
                for (var pair = 0; pair < pairs; pair++)
                    Subtract(matrix, start, end, start + (2 * pair));
            }
            else
                Parallel.For(0, pairs, pair => Subtract(matrix, start, end, start + (2 * pair)));
            for (var r = start; r < end; r++)
            {
                var row = matrix[r];
                Finish(matrix, row, start, r);
                var square = row[r] - Dot(row.AsSpan(start, r - start), row.AsSpan(start, r - start));
                if (!(square > 0))
                    return false;
                row[r] = Math.Sqrt(square);
            }
            if (matrix.Length - end < 4 * Block)
            {
                for (var r = end; r < matrix.Length; r++)
                    Finish(matrix, matrix[r], start, end);
            }
            else
                Parallel.For(end, matrix.Length, r => Finish(matrix, matrix[r], start, end));
        }
        return true;
    }

    private static void Finish(double[][] matrix, double[] row, int start, int end)
    {
        for (var c = start; c < end; c++)
            row[c] = (row[c] - Dot(row.AsSpan(start, c - start), matrix[c].AsSpan(start, c - start))) / matrix[c][c];
    }

    /// <summary>Takes what the columns before a block explain from two rows of the block, four columns at a time.</summary>
    private static void Subtract(double[][] matrix, int start, int end, int r)
    {
        if (start == 0)
            return;
        var first = matrix[r];
        var second = matrix[Math.Min(r + 1, matrix.Length - 1)];
        var two = r + 1 < matrix.Length;
        for (var c = start; c < Math.Min(end, r + 2); c += 4)
        {
            if (c + 4 > end)
            {
                for (var d = c; d < end; d++)
                {
                    if (d <= r)
                        first[d] -= Dot(first.AsSpan(0, start), matrix[d].AsSpan(0, start));
                    if (two && d <= r + 1)
                        second[d] -= Dot(second.AsSpan(0, start), matrix[d].AsSpan(0, start));
                }
                return;
            }
            Four(matrix, start, c, first, second, r, two);
        }
    }

    private static void Four(double[][] matrix, int length, int c, double[] first, double[] second, int r, bool two)
    {
        var (p, q, s, t) = (matrix[c], matrix[c + 1], matrix[c + 2], matrix[c + 3]);
        Vector256<double> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        // A block's start is a multiple of four.
        for (var k = 0; k < length; k += 4)
        {
            var (x, y) = (Vector256.Create(first, k), Vector256.Create(second, k));
            var v = Vector256.Create(p, k);
            a0 += x * v;
            b0 += y * v;
            v = Vector256.Create(q, k);
            a1 += x * v;
            b1 += y * v;
            v = Vector256.Create(s, k);
            a2 += x * v;
            b2 += y * v;
            v = Vector256.Create(t, k);
            a3 += x * v;
            b3 += y * v;
        }
        Take(first, r, c, Vector256.Sum(a0), Vector256.Sum(a1), Vector256.Sum(a2), Vector256.Sum(a3));
        if (two)
            Take(second, r + 1, c, Vector256.Sum(b0), Vector256.Sum(b1), Vector256.Sum(b2), Vector256.Sum(b3));
    }

    private static void Take(double[] row, int r, int c, double p, double q, double s, double t)
    {
        if (c <= r)
            row[c] -= p;
        if (c + 1 <= r)
            row[c + 1] -= q;
        if (c + 2 <= r)
            row[c + 2] -= s;
        if (c + 3 <= r)
            row[c + 3] -= t;
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
            var row = factor[r].AsSpan(0, r);
            var by = Vector256.Create(b[r]);
            var c = 0;
            for (; c + 4 <= r; c += 4)
                (Vector256.Create(b.Slice(c, 4)) - (Vector256.Create(row.Slice(c, 4)) * by)).CopyTo(b.Slice(c, 4));
            for (; c < r; c++)
                b[c] -= row[c] * b[r];
        }
    }

    public static double LogDeterminant(double[][] factor) => 2 * factor.Index().Sum(row => Math.Log(row.Item[row.Index]));

    public static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];
}
