namespace Palmares.Judging.Assigning;

/// <summary>
/// Affinities as whole numbers: value × 2^<see cref="Exponent"/>, rounded. Whole numbers make potentials, ties and the bound exact.
/// </summary>
internal sealed class FlowScale
{
    /// <summary>Costs of whole paths, and the reward for a judge's minimum, must stay below 2^56.</summary>
    private const int Room = 56;

    private FlowScale(int exponent, long[] values, long reward, double error)
    {
        Exponent = exponent;
        Values = values;
        Reward = reward;
        Error = error;
    }

    public int Exponent { get; }

    /// <summary>An arc's affinity as a whole number.</summary>
    public long[] Values { get; }

    /// <summary>Reward for a place below a judge's minimum: larger than any exchange of pairs can gain or lose.</summary>
    public long Reward { get; }

    /// <summary>Largest rounding error of a pair, in affinity.</summary>
    public double Error { get; }

    public static FlowScale Of(FlowNetwork network)
    {
        var largest = network.Affinity.Length == 0 ? 0 : network.Affinity.Max(Math.Abs);
        var exchange = 2.0 * network.Table.Judges.Length + 2;
        var exponent = largest == 0 ? 0 : (int)Math.Floor(Math.Min(44, Room - Math.Log2(exchange)) - Math.Log2(largest));
        var values = new long[network.Affinity.Length];
        double error = 0;
        for (var a = 0; a < values.Length; a++)
        {
            values[a] = (long)Math.Round(Math.ScaleB(network.Affinity[a], exponent));
            error = Math.Max(error, Math.Abs(Math.ScaleB(values[a], -exponent) - network.Affinity[a]));
        }
        var largestValue = values.Length == 0 ? 0 : values.Max(Math.Abs);
        return new FlowScale(exponent, values, (long)exchange * largestValue + 1, error);
    }

    public double Affinity(Int128 value) => Math.ScaleB((double)value, -Exponent);
}
