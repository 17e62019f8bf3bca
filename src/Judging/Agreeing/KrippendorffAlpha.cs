namespace Palmares.Judging.Agreeing;

/// <summary>1 − observed / expected disagreement over pairs of scores of the same nomination.</summary>
internal static class KrippendorffAlpha
{
    public static double? Of(double?[][] units, MeasurementLevel level)
    {
        var rated = units.Select(u => u.OfType<double>().ToArray()).Where(u => u.Length > 1).ToArray();
        var values = rated.SelectMany(u => u).Distinct().Order().ToArray();
        var counts = new double[values.Length];
        var scored = rated.Select(u => Array.ConvertAll(u, v => Array.BinarySearch(values, v))).ToArray();
        foreach (var value in scored.SelectMany(u => u))
            counts[value]++;
        var difference = Differences(values, counts, level);

        double observed = 0;
        foreach (var unit in scored)
        {
            double sum = 0;
            for (var a = 0; a < unit.Length; a++)
            {
                for (var b = 0; b < a; b++)
                    sum += 2 * difference(unit[a], unit[b]);
            }
            observed += sum / (unit.Length - 1);
        }
        double expected = 0;
        for (var a = 0; a < values.Length; a++)
        {
            for (var b = 0; b < a; b++)
                expected += 2 * counts[a] * counts[b] * difference(a, b);
        }
        return expected > 0 ? 1 - observed * (counts.Sum() - 1) / expected : null;
    }

    private static Func<int, int, double> Differences(double[] values, double[] counts, MeasurementLevel level)
    {
        var below = new double[counts.Length + 1];
        for (var v = 0; v < counts.Length; v++)
            below[v + 1] = below[v] + counts[v];
        return level switch
        {
            MeasurementLevel.Nominal => (a, b) => a == b ? 0 : 1,
            MeasurementLevel.Ordinal => (a, b) => a == b ? 0 : Square(Math.Abs(below[a] + counts[a] / 2 - below[b] - counts[b] / 2)),
            MeasurementLevel.Interval => (a, b) => Square(values[a] - values[b]),
            _ => (a, b) => a == b || values[a] + values[b] == 0 ? 0 : Square((values[a] - values[b]) / (values[a] + values[b])),
        };
    }

    private static double Square(double x) => x * x;
}
