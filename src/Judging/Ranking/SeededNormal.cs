using System.Numerics;

namespace Palmares.Judging.Ranking;

/// <summary>Standard normal numbers from a seed: xoshiro256** (Blackman, Vigna 2018) through the inverse distribution function.</summary>
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

    public double Next() => Normal.Quantile(NextUniform());

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
