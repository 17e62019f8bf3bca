using System.Numerics;

namespace Palmares.Judging.Ranking;

/// <summary>Standard normal numbers from a seed: xoshiro256** (Blackman, Vigna 2018) through the ziggurat (Marsaglia, Tsang 2000, as Doornik 2005).</summary>
internal sealed class SeededNormal
{
    private ulong a, b, c, d;

    public SeededNormal(long seed)
        : this(unchecked((ulong)seed))
    {
    }

    /// <summary>A stream of its own for a part of the work, so that parts may run side by side and still give the same numbers.</summary>
    public SeededNormal(long seed, int part)
        : this(unchecked(((ulong)seed * 0xD1342543DE82EF95) + ((ulong)part * 0xA0761D6478BD642F) + 1))
    {
    }

    private SeededNormal(ulong state)
    {
        (a, b, c, d) = (Next(), Next(), Next(), Next());

        // splitmix64
        ulong Next()
        {
            state = unchecked(state + 0x9E3779B97F4A7C15);
            var z = state;
            z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
            z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
            return z ^ (z >> 31);
        }
    }

    private const int Layers = 128;
    private const double TailStart = 3.442619855899;
    private const double LayerArea = 9.91256303526217e-3;
    private static readonly double[] Edge = Edges();
    private static readonly double[] Inside = [.. Enumerable.Range(0, Layers).Select(layer => Edge[layer + 1] / Edge[layer])];

    public double Next()
    {
        while (true)
        {
            var bits = NextBits();
            var layer = (int)(bits & (Layers - 1));
            var u = (((bits >> 11) + 0.5) / 4503599627370496.0) - 1;
            if (Math.Abs(u) < Inside[layer])
                return u * Edge[layer];
            if (layer == 0)
                return Tail(u < 0);
            var x = u * Edge[layer];
            var outer = Math.Exp(-0.5 * ((Edge[layer] * Edge[layer]) - (x * x)));
            var inner = Math.Exp(-0.5 * ((Edge[layer + 1] * Edge[layer + 1]) - (x * x)));
            if (inner + (NextUniform() * (outer - inner)) < 1)
                return x;
        }
    }

    private double Tail(bool negative)
    {
        while (true)
        {
            var x = Math.Log(NextUniform()) / TailStart;
            var y = Math.Log(NextUniform());
            if (-2 * y >= x * x)
                return negative ? x - TailStart : TailStart - x;
        }
    }

    private static double[] Edges()
    {
        var edges = new double[Layers + 1];
        var density = Math.Exp(-0.5 * TailStart * TailStart);
        (edges[0], edges[1]) = (LayerArea / density, TailStart);
        for (var layer = 2; layer < Layers; layer++)
        {
            edges[layer] = Math.Sqrt(-2 * Math.Log((LayerArea / edges[layer - 1]) + density));
            density = Math.Exp(-0.5 * edges[layer] * edges[layer]);
        }
        return edges;
    }

    /// <summary>More than 0 and less than 1.</summary>
    public double NextUniform() => ((NextBits() >> 11) + 0.5) / 9007199254740992.0;

    /// <summary>From the gamma distribution with the given shape (1 or more) and rate 1.</summary>
    /// <remarks>Source: Marsaglia, Tsang 2000.</remarks>
    public double NextGamma(double shape)
    {
        var d = shape - (1 / 3.0);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var z = Next();
            var v = 1 + (c * z);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(NextUniform()) < (0.5 * z * z) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }

    public int NextBelow(int count) => (int)(NextUniform() * count);

    private ulong NextBits()
    {
        var result = unchecked(BitOperations.RotateLeft(unchecked(b * 5), 7) * 9);
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }
}
