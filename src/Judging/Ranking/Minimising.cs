namespace Palmares.Judging.Ranking;

/// <summary>Nelder–Mead from (1, …), then Newton steps on central differences, in one or two variables.</summary>
/// <remarks>The criterion is even in each ratio, so that a zero variance is an ordinary minimum and not an edge.</remarks>
internal static class Minimising
{
    public sealed record Minimum(double[] At, double Value, bool Converged);

    public static Minimum Of(Func<double[], double> f, int size, CancellationToken ct)
    {
        var found = Polish(f, NelderMead(f, size, ct), ct);
        return found with { At = Array.ConvertAll(found.At, Math.Abs) };
    }

    /// <summary>
    /// For costly criteria: quadratics through five or six points in the logarithms, ever closer together. Null when the minimum lies at
    /// or near an edge, where only <see cref="Of"/> is safe.
    /// </summary>
    public static Minimum? Quickly(Func<double[], double> f, int size, CancellationToken ct)
    {
        var centre = new double[size];
        Array.Fill(centre, Math.Log(0.4));
        double At(double[] log) => f(Array.ConvertAll(log, Math.Exp));
        foreach (var width in (double[])[0.6, 0.3, 0.08, 0.012, 0.002])
        {
            ct.ThrowIfCancellationRequested();
            if (Slope(At, centre, width) is not { } move || move.Any(m => !double.IsFinite(m)))
                return null;
            for (var d = 0; d < size; d++)
                centre[d] -= Math.Clamp(move[d], -3 * width, 3 * width);
            if (centre.Any(c => c is < -4 or > 4))
                return null;
            if (width < 0.01 && move.Any(m => Math.Abs(m) > 3 * width))
                return null;
        }
        var at = Array.ConvertAll(centre, Math.Exp);
        return new Minimum(at, f(at), true);
    }

    /// <summary>The Newton step of the quadratic through the points around a centre; null when it has no minimum.</summary>
    private static double[]? Slope(Func<double[], double> f, double[] centre, double width)
    {
        var size = centre.Length;
        double Moved(params (int Dimension, int Steps)[] moves)
        {
            var at = centre.ToArray();
            foreach (var (dimension, steps) in moves)
                at[dimension] += steps * width;
            return f(at);
        }
        var middle = f(centre);
        var hessian = Matrix.Square(size);
        var slope = new double[size];
        var up = new double[size];
        for (var d = 0; d < size; d++)
        {
            up[d] = Moved((d, 1));
            var down = Moved((d, -1));
            slope[d] = (up[d] - down) / (2 * width);
            hessian[d][d] = (up[d] - (2 * middle) + down) / (width * width);
            for (var e = 0; e < d; e++)
                hessian[d][e] = (Moved((d, 1), (e, 1)) - up[d] - up[e] + middle) / (width * width);
        }
        if (slope.Any(s => !double.IsFinite(s)) || !Matrix.Cholesky(hessian))
            return null;
        Matrix.Forward(hessian, slope);
        Matrix.Backward(hessian, slope);
        return slope;
    }

    private static Minimum NelderMead(Func<double[], double> f, int size, CancellationToken ct)
    {
        var simplex = Enumerable.Range(0, size + 1).Select(v => Point(f, [.. Enumerable.Range(0, size).Select(d => d == v - 1 ? 0.5 : 1.0)])).ToArray();
        for (var step = 0; step < 400; step++)
        {
            ct.ThrowIfCancellationRequested();
            Array.Sort(simplex, (a, b) => a.Value.CompareTo(b.Value));
            var (best, worst) = (simplex[0], simplex[size]);
            var width = simplex.Max(p => p.At.Zip(best.At, (a, b) => Math.Abs(a - b)).Max());
            if (width < 1e-4 * Math.Max(0.05, best.At.Max(Math.Abs)))
                return new Minimum(best.At, best.Value, double.IsFinite(best.Value));
            var centre = Enumerable.Range(0, size).Select(d => simplex[..size].Average(p => p.At[d])).ToArray();
            var mirrored = Along(f, centre, worst.At, -1);
            if (mirrored.Value < best.Value)
            {
                var farther = Along(f, centre, worst.At, -2);
                simplex[size] = farther.Value < mirrored.Value ? farther : mirrored;
            }
            else if (mirrored.Value < simplex[size - 1].Value)
                simplex[size] = mirrored;
            else
            {
                var nearer = Along(f, centre, worst.At, mirrored.Value < worst.Value ? -0.5 : 0.5);
                if (nearer.Value < Math.Min(mirrored.Value, worst.Value))
                    simplex[size] = nearer;
                else
                    simplex = [best, .. simplex[1..].Select(p => Along(f, best.At, p.At, 0.5))];
            }
        }
        return new Minimum(simplex[0].At, simplex[0].Value, false);
    }

    private static Minimum Polish(Func<double[], double> f, Minimum start, CancellationToken ct)
    {
        var now = start;
        for (var step = 0; step < 3 && double.IsFinite(now.Value); step++)
        {
            ct.ThrowIfCancellationRequested();
            if (NewtonStep(f, now) is not { } move)
                break;
            var next = Point(f, [.. now.At.Zip(move, (x, m) => x - m)]);
            // Below the rounding of the criterion the gradient knows more than the value.
            if (!(next.Value <= now.Value + 1e-11 * Math.Abs(now.Value)))
                break;
            now = new Minimum(next.At, Math.Min(next.Value, now.Value), start.Converged);
        }
        return now;
    }

    private static double[]? NewtonStep(Func<double[], double> f, Minimum now)
    {
        var size = now.At.Length;
        var width = Array.ConvertAll(now.At, x => 1e-3 * Math.Max(Math.Abs(x), 0.01));
        double[] Moved(params (int Dimension, int Steps)[] moves)
        {
            var at = now.At.ToArray();
            foreach (var (dimension, steps) in moves)
                at[dimension] += steps * width[dimension];
            return at;
        }
        var hessian = Matrix.Square(size);
        var slope = new double[size];
        for (var d = 0; d < size; d++)
        {
            var (up, down) = (f(Moved((d, 1))), f(Moved((d, -1))));
            slope[d] = (8 * (up - down) - (f(Moved((d, 2))) - f(Moved((d, -2))))) / (12 * width[d]);
            hessian[d][d] = (up - 2 * now.Value + down) / (width[d] * width[d]);
            for (var e = 0; e < d; e++)
                hessian[d][e] = (f(Moved((d, 1), (e, 1))) - f(Moved((d, 1), (e, -1))) - f(Moved((d, -1), (e, 1))) + f(Moved((d, -1), (e, -1))))
                    / (4 * width[d] * width[e]);
        }
        if (slope.Any(double.IsNaN) || !Matrix.Cholesky(hessian))
            return null;
        Matrix.Forward(hessian, slope);
        Matrix.Backward(hessian, slope);
        return slope;
    }

    private static (double[] At, double Value) Point(Func<double[], double> f, double[] at) => (at, f(at));

    private static (double[] At, double Value) Along(Func<double[], double> f, double[] from, double[] to, double share) =>
        Point(f, [.. from.Zip(to, (a, b) => a + share * (b - a))]);
}
