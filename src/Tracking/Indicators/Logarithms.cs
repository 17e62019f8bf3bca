using System.Numerics;
using System.Runtime.InteropServices;

namespace Palmares.Tracking.Indicators;

/// <summary>Logarithms of many numbers at once, in place: as many together as the processor takes.</summary>
internal static class Logarithms
{
    /// <summary>Shares between 0 and 1 become numbers of mean 1 and variance 1, as a count's relative error.</summary>
    public static void Exponential(Span<double> shares)
    {
        foreach (ref var some in Together(shares))
            some = -Vector.Log(some);
        foreach (ref var one in Rest(shares))
            one = -Math.Log(one);
    }

    /// <summary>log2(1 + x).</summary>
    public static void BinaryOfOneMore(Span<double> sums)
    {
        foreach (ref var some in Together(sums))
            some = Vector.Log2(Vector<double>.One + some);
        foreach (ref var one in Rest(sums))
            one = Math.Log2(1 + one);
    }

    public static void Natural(Span<double> numbers)
    {
        foreach (ref var some in Together(numbers))
            some = Vector.Log(some);
        foreach (ref var one in Rest(numbers))
            one = Math.Log(one);
    }

    private static Span<Vector<double>> Together(Span<double> numbers) => MemoryMarshal.Cast<double, Vector<double>>(numbers);

    private static Span<double> Rest(Span<double> numbers) => numbers[^(numbers.Length % Vector<double>.Count)..];
}
