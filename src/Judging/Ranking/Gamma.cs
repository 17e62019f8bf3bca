namespace Palmares.Judging.Ranking;

/// <summary>Logarithms of the gamma function and its upper incomplete form.</summary>
/// <remarks>Source: Lanczos 1964; series and continued fraction as in Abramowitz, Stegun 6.5. Relative error below 1e-12.</remarks>
internal static class Gamma
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <param name="shape">More than 0.</param>
    public static double Log(double shape)
    {
        if (shape < 0.5)
            return Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * shape))) - Log(1 - shape);
        var x = shape - 1;
        var sum = Lanczos[0];
        for (var at = 1; at < Lanczos.Length; at++)
            sum += Lanczos[at] / (x + at);
        var t = x + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>log ∫ from <paramref name="from"/> to infinity of t^(shape − 1) e^(−t) dt.</summary>
    public static double LogUpper(double shape, double from)
    {
        if (from <= 0)
            return Log(shape);
        if (from < shape + 1)
        {
            double term = 1 / shape, sum = term;
            for (var n = 1; n < 10_000 && Math.Abs(term) > 1e-16 * Math.Abs(sum); n++)
            {
                term *= from / (shape + n);
                sum += term;
            }
            var lower = (shape * Math.Log(from)) - from + Math.Log(sum) - Log(shape);
            return Log(shape) + Math.Log(Math.Max(1e-300, -Math.Exp(lower) + 1));
        }
        const double tiny = 1e-300;
        var b = from + 1 - shape;
        var c = 1 / tiny;
        var d = 1 / b;
        var h = d;
        for (var n = 1; n < 10_000; n++)
        {
            var a = -n * (n - shape);
            b += 2;
            d = (a * d) + b;
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = b + (a / c);
            c = Math.Abs(c) < tiny ? tiny : c;
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
                break;
        }
        return (shape * Math.Log(from)) - from + Math.Log(h);
    }
}
