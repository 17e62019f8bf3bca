namespace Palmares.Judging.Ranking;

/// <summary>Sorts places by keys, digit by digit, in time that grows with their number alone. Keys are compared to 32 bits of their mantissa.</summary>
internal sealed class DigitSort(int most)
{
    private const int Bits = 11, Skipped = 20, Passes = 4;

    private readonly ulong[] key = new ulong[most];
    private readonly ulong[] other = new ulong[most];
    private readonly int[] spare = new int[most];
    private readonly int[] starts = new int[1 << Bits];

    /// <summary>Orders <paramref name="places"/> by rising key. The keys themselves are left as they are.</summary>
    public void Sort(double[] keys, int[] places)
    {
        for (var at = 0; at < places.Length; at++)
        {
            var bits = BitConverter.DoubleToUInt64Bits(keys[at]);
            // Negative numbers turned round, so that bits sort as numbers do.
            key[at] = (bits >> 63 == 0 ? bits | (1UL << 63) : ~bits) >> Skipped;
        }
        var (from, to, here, there) = (key, other, places, spare);
        for (var pass = 0; pass < Passes; pass++)
        {
            var shift = pass * Bits;
            Array.Clear(starts);
            for (var at = 0; at < places.Length; at++)
                starts[(int)(from[at] >> shift) & (starts.Length - 1)]++;
            var sum = 0;
            for (var digit = 0; digit < starts.Length; digit++)
                (starts[digit], sum) = (sum, sum + starts[digit]);
            for (var at = 0; at < places.Length; at++)
            {
                var place = starts[(int)(from[at] >> shift) & (starts.Length - 1)]++;
                (to[place], there[place]) = (from[at], here[at]);
            }
            (from, to, here, there) = (to, from, there, here);
        }
    }
}
