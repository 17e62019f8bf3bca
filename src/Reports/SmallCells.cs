using System.Globalization;

namespace Palmares.Reports;

/// <summary>Counts of people below five are not told: they could be recognised.</summary>
public static class SmallCells
{
    public const int Least = 5;

    /// <summary>Zero is told: it is about nobody.</summary>
    public static string Told(int count) => count is > 0 and < Least ? "<" + Least.ToString(CultureInfo.InvariantCulture) : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// A column of counts that add up to a known total: one hidden cell alone could be computed from the rest,
    /// so that the smallest other one is hidden with it.
    /// </summary>
    public static IReadOnlyList<string> Column(IReadOnlyList<int> counts)
    {
        var hidden = counts.Select(count => count is > 0 and < Least).ToArray();
        if (hidden.Count(one => one) == 1)
        {
            var others = Enumerable.Range(0, counts.Count).Where(at => !hidden[at] && counts[at] > 0).ToList();
            if (others.Count > 0)
                hidden[others.MinBy(at => counts[at])] = true;
        }
        return [.. counts.Select((count, at) => hidden[at] ? (count < Least ? "<5" : "not told") : count.ToString(CultureInfo.InvariantCulture))];
    }
}
