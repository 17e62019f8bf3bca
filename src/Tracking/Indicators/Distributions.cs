using System.Collections.Concurrent;

namespace Palmares.Tracking.Indicators;

/// <summary>The few distributions the indicators need.</summary>
/// <remarks>Sources: Lanczos for the log of gamma; the continued fraction of the incomplete beta as in Press et al., Numerical Recipes, 6.4. Held against R in the tests.</remarks>
public static class Distributions
{
    private const double Tiny = 1e-300;

    /// <summary>Each takes milliseconds to find and the same few are asked for every figure; there are as many as sizes of populations.</summary>
    private static readonly ConcurrentDictionary<(double Probability, int Count), double> Ranges = [];

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    public static double LogGamma(double x)
    {
        if (x < .5)
            return Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * x))) - LogGamma(1 - x);
        var (at, sum) = (x - 1, Lanczos[0]);
        for (var i = 1; i < Lanczos.Length; i++)
            sum += Lanczos[i] / (at + i);
        var t = at + 7.5;
        return (.5 * Math.Log(2 * Math.PI)) + ((at + .5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>P(X ≤ x) for a beta of these two shapes.</summary>
    public static double Beta(double x, double a, double b) => Beta(x, a, b, LogGamma(a + b) - LogGamma(a) - LogGamma(b));

    /// <param name="norm">The logarithm of one over the beta function of both shapes.</param>
    private static double Beta(double x, double a, double b, double norm)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        var front = Math.Exp(norm + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    /// <summary>The value below which a beta of these two shapes lies with a probability.</summary>
    /// <remarks>Newton's steps, held between the ends that enclose the value; halved where a step would leave them.</remarks>
    public static double BetaQuantile(double probability, double a, double b)
    {
        var (low, high, at) = (0.0, 1.0, a / (a + b));
        var norm = LogGamma(a + b) - LogGamma(a) - LogGamma(b);
        for (var step = 0; step < 100 && high - low > 1e-15; step++)
        {
            var off = Beta(at, a, b, norm) - probability;
            (low, high) = off < 0 ? (at, high) : (low, at);
            var slope = Math.Exp(norm + ((a - 1) * Math.Log(at)) + ((b - 1) * Math.Log(1 - at)));
            var next = at - (off / slope);
            if (!(next > low && next < high))
                next = (low + high) / 2;
            if (Math.Abs(next - at) < 1e-14)
                return next;
            at = next;
        }

        return at;
    }

    /// <summary>P(Z ≤ z) for a standard normal.</summary>
    public static double Normal(double z)
    {
        // A series in the middle, a continued fraction in the tails.
        var x = Math.Abs(z);
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        double upper;
        if (x < 3)
        {
            var (sum, term) = (x, x);
            for (var n = 1; n < 200 && term > 1e-17; n++)
            {
                term *= x * x / ((2 * n) + 1);
                sum += term;
            }

            upper = .5 - (density * sum);
        }
        else
        {
            var fraction = 0.0;
            for (var n = 60; n > 0; n--)
                fraction = n / (x + fraction);
            upper = density / (x + fraction);
        }

        return z < 0 ? upper : 1 - upper;
    }

    /// <summary>The value that the range of so many standard normals keeps below with a probability: Tukey's studentised range with the error known.</summary>
    /// <remarks>P(range ≤ q) = n ∫ φ(x) (Φ(x + q) − Φ(x))ⁿ⁻¹ dx, x the smallest. The root by false position with the standing end halved (the Illinois rule, Dowell, Jarratt 1971).</remarks>
    public static double RangeQuantile(double probability, int count) => Ranges.GetOrAdd((probability, count), static asked => FoundRangeQuantile(asked.Probability, asked.Count));

    private static double FoundRangeQuantile(double probability, int count)
    {
        var range = new NormalRange(count);
        var (low, high, atLow, atHigh) = (0.0, 20.0, -probability, range.Below(20) - probability);
        for (var step = 0; step < 100 && high - low > 1e-10; step++)
        {
            var at = high - (atHigh * (high - low) / (atHigh - atLow));
            var off = range.Below(at) - probability;
            if (Math.Abs(off) < 1e-13)
                return at;
            (low, high, atLow, atHigh) = off < 0 ? (at, high, off, atHigh / 2) : (low, at, atLow / 2, off);
        }

        return (low + high) / 2;
    }

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / NotNought(1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m <= 300; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            (d, c) = (1 / NotNought(1 + (even * d)), NotNought(1 + (even / c)));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            (d, c) = (1 / NotNought(1 + (odd * d)), NotNought(1 + (odd / c)));
            var change = d * c;
            h *= change;
            if (Math.Abs(change - 1) < 1e-14)
                break;
        }

        return h;
    }

    private static double NotNought(double x) => Math.Abs(x) < Tiny ? Tiny : x;
}

/// <summary>How far the largest of so many standard normals lies from the smallest.</summary>
internal sealed class NormalRange
{
    private const int Steps = 1200;
    private const double Edge = 9;

    private readonly int _count;
    private readonly double[] _below = new double[Steps + 1];
    private readonly double[] _density = new double[Steps + 1];

    public NormalRange(int count)
    {
        _count = count;
        for (var i = 0; i <= Steps; i++)
            (_below[i], _density[i]) = (Distributions.Normal(At(i)), Math.Exp(-At(i) * At(i) / 2));
    }

    /// <summary>The probability that they lie no further apart.</summary>
    public double Below(double range)
    {
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            var inside = Distributions.Normal(At(i) + range) - _below[i];
            if (inside > 0)
                sum += _density[i] * Math.Exp((_count - 1) * Math.Log(inside));
        }

        return _count * sum * (2 * Edge / Steps) / Math.Sqrt(2 * Math.PI);
    }

    private static double At(int step) => -Edge + (2 * Edge * step / Steps);
}

/// <summary>Numbers that look drawn and are the same every time: the seed is a person's, so that nobody's figures depend on who else is computed.</summary>
/// <remarks>Source: SplitMix64 (Steele, Lea, Flood 2014).</remarks>
public struct DrawnNumbers(UInt128 seed, ulong stream)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = (ulong)seed ^ (ulong)(seed >> 64) ^ (stream * Step);

    /// <summary>Between 0 and 1, neither included.</summary>
    public double NextShare() => ShareOf(_state += Step);

    /// <summary>Shares as if drawn one after the other, of which every so manieth is kept.</summary>
    /// <param name="from">How many are passed over before the first that is kept.</param>
    /// <param name="step">1 keeps them all.</param>
    public readonly void Shares(Span<double> kept, int from, int step)
    {
        var (state, apart) = (_state + ((ulong)(from + 1) * Step), (ulong)step * Step);
        foreach (ref var share in kept)
        {
            share = ShareOf(state);
            state += apart;
        }
    }

    private static double ShareOf(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((long)((z ^ (z >> 31)) >> 11) + .5) / (1UL << 53);
    }
}
