using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>
/// How many of a column's similarity thresholds two values reach. Frequent values meet again and again, so the last
/// answers are kept: each in one machine word, which threads may read and write as they come.
/// </summary>
internal sealed class SimilarityBands(MentionTable table, List<double> thresholds)
{
    private const int Places = 1 << 16;
    private const int BandBits = 4;
    private const int CodeBits = 30;

    private const int MostBands = (1 << BandBits) - 2;

    private readonly ulong[] answers = new ulong[Places];

    /// <summary>Whether two values (their codes) are at least so alike; a threshold of the column.</summary>
    public Func<int, int, bool> At(double threshold)
    {
        var least = thresholds.IndexOf(threshold) + 1;
        return (one, other) => Band(one, other) >= least;
    }

    private int Band(int one, int other)
    {
        if (one >= 1 << CodeBits || other >= 1 << CodeBits || thresholds.Count > MostBands)
            return Count(one, other);
        var key = ((ulong)one << CodeBits) | (uint)other;
        ref var answer = ref answers[(int)((key * 0x9E3779B97F4A7C15) >> 48)];
        var known = Volatile.Read(ref answer);
        // One more than the band, so that an empty place is never an answer.
        if (known >> BandBits == key && (known & ((1 << BandBits) - 1)) is > 0 and var band)
            return (int)band - 1;
        var counted = Count(one, other);
        Volatile.Write(ref answer, (key << BandBits) | (uint)(counted + 1));
        return counted;
    }

    private int Count(int one, int other)
    {
        var similarity = TextDistance.JaroWinkler(table.Text(one), table.Text(other));
        var reached = 0;
        while (reached < thresholds.Count && similarity >= thresholds[reached])
            reached++;
        return reached;
    }
}
