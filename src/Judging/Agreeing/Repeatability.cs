using Palmares.Judging.Ranking;

namespace Palmares.Judging.Agreeing;

/// <summary>For planning a call: which share of the winners a second, independent panel would also pick.</summary>
/// <remarks>
/// Simulated: score = merit + view of the judge; with <c>subjective</c> one half, both have the same variance. Source: Lawrence, Cortes on
/// the consistency of the NIPS 2014 committees; their published table is met to 0.015.
/// </remarks>
public static class Repeatability
{
    private const int Simulated = 100_000;

    /// <param name="reviews">Judges a nomination; 1 or more.</param>
    /// <param name="winners">Share of nominations that win, above 0 and at most 1.</param>
    /// <param name="subjective">Share of a single score's variance that is the judge's own view, 0 to 1.</param>
    /// <returns>0 to 1. The same arguments give the same answer; its error is below 0.01.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Of(int reviews, double winners, double subjective = 0.5, long seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reviews, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(winners);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(winners, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(subjective);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subjective, 1);
        var chance = new SeededNormal(seed);
        var (merit, view) = (Math.Sqrt(1 - subjective), Math.Sqrt(subjective / reviews));
        var first = new double[Simulated];
        var second = new double[Simulated];
        for (var at = 0; at < Simulated; at++)
        {
            var worth = merit * chance.Next();
            (first[at], second[at]) = (worth + (view * chance.Next()), worth + (view * chance.Next()));
        }
        var places = Math.Max(1, (int)Math.Round(winners * Simulated));
        var (line, otherLine) = (Line(first, places), Line(second, places));
        return Enumerable.Range(0, Simulated).Count(at => first[at] >= line && second[at] >= otherLine) / (double)places;
    }

    private static double Line(double[] scores, int places)
    {
        var sorted = scores.ToArray();
        Array.Sort(sorted);
        return sorted[^places];
    }
}
