using System.Numerics.Tensors;

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
    // Of it a logarithm can be taken; times nought it is nought.
    private const double Nothing = 1e-300;

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
    /// <param name="beside">For each known organisation but the own, on how many pieces of work and years it stands beside the person.</param>
    public static double? CoalitionBreadth(IEnumerable<int> beside) => Hill(beside.Select(times => (double)times));

    /// <summary>Hill's number of order 1; null when nothing is there.</summary>
    public static double? Hill(IEnumerable<double> parts)
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

    /// <summary>Hill's number of each of many columns at once; 1 for a column in which nothing is there.</summary>
    /// <param name="rows">One row behind the other, each as long as <paramref name="sums"/>.</param>
    /// <param name="sums">Of each column.</param>
    /// <param name="breadths">Where they go.</param>
    internal static void Hill(ReadOnlySpan<double> rows, ReadOnlySpan<double> sums, Span<double> breadths)
    {
        Span<double> term = stackalloc double[sums.Length];
        breadths.Clear();
        for (; !rows.IsEmpty; rows = rows[sums.Length..])
        {
            var row = rows[..sums.Length];
            TensorPrimitives.Max(row, Nothing, term);
            TensorPrimitives.Log(term, term);
            TensorPrimitives.Multiply(row, term, term);
            TensorPrimitives.Subtract(breadths, term, breadths);
        }

        TensorPrimitives.Max(sums, Nothing, term);
        TensorPrimitives.Divide(breadths, term, breadths);
        TensorPrimitives.Log(term, term);
        TensorPrimitives.Add(breadths, term, breadths);
        TensorPrimitives.Exp(breadths, breadths);
        TensorPrimitives.Max(breadths, 1, breadths);
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
