using Palmares.Judging.Assigning;

namespace Palmares.Judging.Lotteries;

/// <summary>Maximises the value in the worst order by cutting planes; items that stand to all others alike share one probability.</summary>
internal static class Merit
{
    private const double Tolerance = 1e-10;

    public static double[] Probabilities(WorthInterval[] items, int top, IProgrammeSolver solver, CancellationToken ct)
    {
        var group = Groups(items);
        var sizes = Enumerable.Range(0, group.Max() + 1).Select(g => group.Count(x => x == g)).ToArray();
        var groups = sizes.Length;
        var rows = new List<ProgrammeRow> { new([.. Enumerable.Range(0, groups)], [.. sizes.Select(s => (double)s)], top, top) };
        var probability = Enumerable.Repeat((double)top / items.Length, items.Length).ToArray();
        var value = double.PositiveInfinity;
        for (var round = 0; round < 2_000; round++)
        {
            var sets = WorstOrder.Sets(items, top, probability).Where(s => s.Sum(i => probability[i]) < value - Tolerance).ToArray();
            if (sets.Length == 0)
                break;
            rows.AddRange(sets.Select(s => Cut(s, group, groups)));
            double[] high = [.. Enumerable.Repeat(1.0, groups), top];
            var answer = solver.Solve(new Programme([.. new double[groups], 1], new double[groups + 1], high, new bool[groups + 1], rows), ct: ct);
            if (answer.Values is not { } values)
                throw new InvalidOperationException("The linear programme of the lottery was not solved.");
            value = values[groups];
            probability = [.. group.Select(g => Math.Clamp(values[g], 0, 1))];
        }
        return Valid(items, group, sizes, probability);
    }

    /// <summary>value ≤ Σ probability over a possible set of best.</summary>
    private static ProgrammeRow Cut(int[] set, int[] group, int groups)
    {
        var counts = set.CountBy(i => group[i]).OrderBy(c => c.Key).ToArray();
        return new ProgrammeRow([.. counts.Select(c => c.Key), groups], [.. counts.Select(c => (double)c.Value), -1], 0, double.PositiveInfinity);
    }

    /// <summary>
    /// Moves chances from below to what is surely above, so that nobody is taken while one surely better is left out.
    /// It lowers no value: a possible set that holds the lower one holds the upper one.
    /// </summary>
    private static double[] Valid(WorthInterval[] items, int[] group, int[] sizes, double[] probability)
    {
        var of = Enumerable.Range(0, sizes.Length).Select(g => items[Array.IndexOf(group, g)]).ToArray();
        var p = Enumerable.Range(0, sizes.Length).Select(g => probability[Array.IndexOf(group, g)]).ToArray();
        for (var moved = true; moved;)
        {
            moved = false;
            for (var upper = 0; upper < p.Length; upper++)
            {
                for (var lower = 0; lower < p.Length; lower++)
                {
                    if (of[upper].Low <= of[lower].High || p[upper] >= 1 - Tolerance || p[lower] <= Tolerance)
                        continue;
                    var amount = Math.Min(sizes[upper] * (1 - p[upper]), sizes[lower] * p[lower]);
                    p[upper] = Math.Min(1, p[upper] + (amount / sizes[upper]));
                    p[lower] = Math.Max(0, p[lower] - (amount / sizes[lower]));
                    moved = true;
                }
            }
        }
        return [.. group.Select(g => p[g])];
    }

    /// <summary>Items with the same others surely above and surely below.</summary>
    private static int[] Groups(WorthInterval[] items)
    {
        var numbers = new Dictionary<(int, int), int>();
        return [.. items.Select(item =>
        {
            var key = (items.Count(o => o.Low > item.High), items.Count(o => o.High < item.Low));
            if (!numbers.TryGetValue(key, out var number))
                numbers[key] = number = numbers.Count;
            return number;
        })];
    }
}
