namespace Palmares.Tracking.Indicators;

/// <summary>A figure and how sure it is. The figure is what the decided links say; the interval also holds what they leave open.</summary>
/// <param name="Low">90 % lies above.</param>
/// <param name="High">90 % lies below.</param>
public sealed record Span(double Value, double Low, double High)
{
    public static readonly Span None = new(0, 0, 0);
}

/// <summary>Outcome-weighted credit and how it spreads over groups and organisations.</summary>
/// <remarks>
/// Credit: the sum over group and year of log2(1 + the sum over pieces of work of stage weight times share). A piece of work counts once a year however many documents it was cut into;
/// the logarithm makes many small pieces of one group and year count for less and less. Breadth: Hill's number of order 1, the exponential of Shannon's entropy.
/// Source: design of the product against contribution counting; Hill 1973.
/// </remarks>
public static class CreditRules
{
    public static double Credit(ReadOnlySpan<WorkYear> parts)
    {
        var credit = 0.0;
        foreach (var (_, logarithm) in ByGroupYear(parts))
            credit += logarithm;
        return credit;
    }

    /// <summary>Credit by group.</summary>
    public static IReadOnlyDictionary<int, double> ByGroup(ReadOnlySpan<WorkYear> parts)
    {
        var groups = new Dictionary<int, double>();
        foreach (var (group, logarithm) in ByGroupYear(parts))
            groups[group] = groups.GetValueOrDefault(group) + logarithm;
        return groups;
    }

    /// <summary>How many groups the same credit would be if it lay evenly; null without credit.</summary>
    public static double? Breadth(ReadOnlySpan<WorkYear> parts) => Hill(ByGroup(parts).Values);

    /// <summary>How many other organisations the person works with, as if evenly; null where none is known.</summary>
    /// <param name="beside">The known organisations beside the person on each piece of work and year, the own left out.</param>
    public static double? CoalitionBreadth(IEnumerable<int> beside) => Hill(beside.CountBy(organisation => organisation).Select(organisation => (double)organisation.Value));

    /// <summary>Hill's number of order 1; null when nothing is there.</summary>
    public static double? Hill(IEnumerable<double> parts) => Hill(parts is double[] drawn ? drawn : [.. parts]);

    /// <inheritdoc cref="Hill(IEnumerable{double})"/>
    public static double? Hill(double[] parts)
    {
        var (sum, entropy) = (0.0, 0.0);
        foreach (var part in parts)
        {
            if (part <= 0)
                continue;
            sum += part;
            entropy -= part * Math.Log(part);
        }

        return sum == 0 ? null : Math.Exp((entropy / sum) + Math.Log(sum));
    }

    /// <summary>Hill's number of each of many rows at once; 1 for a row in which nothing is there.</summary>
    /// <param name="rows">One row behind the other, each of <paramref name="length"/> parts.</param>
    internal static double[] Hill(ReadOnlySpan<double> rows, int length)
    {
        var logarithms = rows.ToArray();
        Logarithms.Natural(logarithms);
        var (breadths, sums) = (new double[rows.Length / length], new double[rows.Length / length]);
        for (var (row, at) = (0, 0); row < breadths.Length; row++)
        {
            var (sum, entropy) = (0.0, 0.0);
            for (var end = at + length; at < end; at++)
            {
                if (rows[at] <= 0)
                    continue;
                sum += rows[at];
                entropy -= rows[at] * logarithms[at];
            }

            (breadths[row], sums[row]) = sum == 0 ? (0, 1) : (entropy / sum, sum);
        }

        Logarithms.Natural(sums);
        for (var row = 0; row < breadths.Length; row++)
            breadths[row] = Math.Exp(breadths[row] + sums[row]);
        return breadths;
    }

    // Parts stand sorted by year, group and piece of work.
    private static List<(int Group, double Logarithm)> ByGroupYear(ReadOnlySpan<WorkYear> parts)
    {
        var years = new List<(int, double)>();
        for (var from = 0; from < parts.Length;)
        {
            var (until, sum) = (from, 0.0);
            while (until < parts.Length && parts[until].Year == parts[from].Year && parts[until].Group == parts[from].Group)
                sum += parts[until].Weight * parts[until++].Share;
            years.Add((parts[from].Group, Math.Log2(1 + sum)));
            from = until;
        }

        return years;
    }
}
