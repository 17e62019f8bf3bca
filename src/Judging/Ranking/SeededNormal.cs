using System.Numerics;

namespace Palmares.Judging.Ranking;

/// <summary>Standard normal numbers from a seed: xoshiro256** (Blackman, Vigna 2018) through the inverse distribution function.</summary>
internal sealed class SeededNormal
{
    private ulong a, b, c, d;

    public SeededNormal(long seed)
    {
        var state = unchecked((ulong)seed);
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
