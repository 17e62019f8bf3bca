namespace Palmares.Judging.Lotteries;

/// <summary>The order of true worth, allowed by the intervals, whose best k are least likely taken.</summary>
/// <remarks>
/// An item is surely above another when its low end lies above the other's high end. A set of k can be the best when it holds all that are
/// surely above its members: with h the least high end in the set, all with a low end above h, and any others that reach h.
/// </remarks>
internal static class WorstOrder
{
    public static double Value(WorthInterval[] items, int top, double[] probability) => Sets(items, top, probability).Min(s => s.Sum(i => probability[i]));

    /// <summary>For each possible h, the possible set of best k with the least probability.</summary>
    public static IEnumerable<int[]> Sets(WorthInterval[] items, int top, double[] probability)
    {
        foreach (var h in items.Select(i => i.High).Distinct())
        {
            var must = Enumerable.Range(0, items.Length).Where(i => items[i].Low > h).ToArray();
            var may = Enumerable.Range(0, items.Length).Where(i => items[i].Low <= h && items[i].High >= h).ToArray();
            if (must.Length > top || must.Length + may.Length < top)
                continue;
            yield return [.. must, .. may.OrderBy(i => probability[i]).ThenBy(i => i).Take(top - must.Length)];
        }
    }
}
