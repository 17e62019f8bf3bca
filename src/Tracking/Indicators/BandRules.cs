namespace Palmares.Tracking.Indicators;

/// <summary>Bands of people whom the figures can tell apart, in place of ranks.</summary>
/// <remarks>
/// Tukey's simultaneous rank intervals (Al Mohamad, Goeman, van Zwet 2021): two are told apart when they lie further from each other than the range of as many normals does nine times in ten.
/// A band ends only where nobody below it can be told to be above anybody in it, that is where no rank interval reaches across.
/// </remarks>
public static class BandRules
{
    public const double Confidence = .9;

    /// <summary>Half of a 90 % interval over its normal quantile.</summary>
    private const double HalfWidth = 1.6448536269514722;

    /// <param name="figures">Each with its 90 % interval.</param>
    /// <returns>The band of each, 1 the highest, and how many there are.</returns>
    public static (int[] Band, int Bands) Of(IReadOnlyList<Span> figures)
    {
        var count = figures.Count;
        if (count == 0)
            return ([], 0);
        var order = Enumerable.Range(0, count).OrderByDescending(at => figures[at].Value).ThenBy(at => at).ToArray();
        var value = order.Select(at => figures[at].Value).ToArray();
        var error = order.Select(at => (figures[at].High - figures[at].Low) / 2 / HalfWidth).ToArray();
        var ends = new Ends(value, error, count == 1 ? 0 : Distributions.RangeQuantile(Confidence, count) / Math.Sqrt(2));
        var (band, bands) = (new int[count], 1);
        for (var at = 0; at < count; at++)
        {
            if (at > 0 && ends.Before(at))
                bands++;
            band[order[at]] = bands;
        }

        return (band, bands);
    }

    /// <summary>Where a band ends: no rank interval of those above reaches down to there, and none of those below up across it.</summary>
    /// <remarks>
    /// Who lies how far below is bounded first by one error of the two, which takes the sorted values alone; only where that leaves an end possible is everybody compared with everybody.
    /// </remarks>
    private sealed class Ends
    {
        private readonly double[] _value;
        private readonly double[] _error;
        private readonly double _quantile;
        private readonly int?[] _below, _above;

        /// <summary>By place: the fewest that anybody down to it may have surely below, and that anybody from it on may have surely above.</summary>
        private readonly int[] _fewestBelow, _fewestAbove;

        public Ends(double[] value, double[] error, double quantile)
        {
            (_value, _error, _quantile, _below, _above) = (value, error, quantile, new int?[value.Length], new int?[value.Length]);
            (_fewestBelow, _fewestAbove) = (new int[value.Length], new int[value.Length]);
            for (var at = 0; at < value.Length; at++)
                _fewestBelow[at] = Math.Min(at == 0 ? int.MaxValue : _fewestBelow[at - 1], value.Length - FirstBelow(value[at] - (quantile * error[at])));
            for (var at = value.Length - 1; at >= 0; at--)
                _fewestAbove[at] = Math.Min(at == value.Length - 1 ? int.MaxValue : _fewestAbove[at + 1], FirstNotAbove(value[at] + (quantile * error[at])));
        }

        public bool Before(int at)
        {
            var under = _value.Length - at;
            if (_fewestBelow[at - 1] < under || _fewestAbove[at] < at)
                return false;
            for (var higher = at - 1; higher >= 0; higher--)
            {
                if ((_below[higher] ??= Enumerable.Range(higher + 1, _value.Length - higher - 1).Count(lower => Apart(higher, lower))) < under)
                    return false;
            }

            for (var lower = at; lower < _value.Length; lower++)
            {
                if ((_above[lower] ??= Enumerable.Range(0, lower).Count(higher => Apart(higher, lower))) < at)
                    return false;
            }

            return true;
        }

        private bool Apart(int higher, int lower) => _value[higher] - _value[lower] is var gap && gap > 0 && gap * gap > _quantile * _quantile * ((_error[higher] * _error[higher]) + (_error[lower] * _error[lower]));

        /// <summary>The first place whose value is below a bound; values fall. A little above the bound counts too: the bound is rounded.</summary>
        private int FirstBelow(double bound) => Search(value => value < bound + Rounding(bound));

        private int FirstNotAbove(double bound) => Search(value => value <= bound - Rounding(bound));

        private static double Rounding(double bound) => 1e-9 * Math.Max(1, Math.Abs(bound));

        private int Search(Func<double, bool> after)
        {
            var (low, high) = (0, _value.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (after(_value[middle]))
                    high = middle;
                else
                    low = middle + 1;
            }

            return low;
        }
    }
}
