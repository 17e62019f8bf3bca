using Palmares.Judging.Agreeing;

namespace Palmares.Judging.Bench;

/// <summary>The planning table of docs/judging.md: which share of the winners a second panel would also pick.</summary>
internal static class RepeatBench
{
    private static readonly double[] Winners = [0.05, 0.1, 0.2];

    public static int Run()
    {
        Console.WriteLine("judges a nomination   " + string.Join("   ", Winners.Select(w => $"top {w:P0}")));
        for (var reviews = 1; reviews <= 6; reviews++)
            Console.WriteLine($"{reviews,19}   " + string.Join("   ", Winners.Select(w => $"{Repeatability.Of(reviews, w),7:F2}")));
        return 0;
    }
}
