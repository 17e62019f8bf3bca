using Palmares.Judging.Assigning;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Lotteries;

/// <summary>What is known of an item's worth: an interval, larger is better.</summary>
/// <param name="Point">Where the estimate itself lies; null: the middle. A mean may lie outside of its interval; then the nearer end stands for it.</param>
public sealed record WorthInterval(string Id, double Low, double High, double? Point = null)
{
    /// <summary>Within the interval always, so that as many items reach the k-th estimate as there are places.</summary>
    internal double Estimate => Math.Clamp(Point ?? ((Low + High) / 2), Low, High);
}

public enum LotteryRule
{
    /// <summary>Intervals wholly above the k-th estimate are taken, those that hold it draw for the places left (Heyard et al. 2022).</summary>
    Snsf,

    /// <summary>The probabilities with the largest expected number of true best in the worst order that the intervals allow (Goldberg, Fanti, Shah 2025).</summary>
    Merit,
}

/// <param name="Probability">Of being taken.</param>
/// <param name="Taken">What the seed drew.</param>
public sealed record LotteryChance(string Id, double Low, double High, double Probability, bool Taken);

/// <param name="Value">How many of the true best k are expected among those taken, in the worst order that the intervals allow.</param>
/// <param name="Line">For <see cref="LotteryRule.Snsf"/>: the k-th estimate.</param>
public sealed record LotteryResult(LotteryRule Rule, int Top, double Value, double? Line, IReadOnlyList<LotteryChance> Chances, long Seed);

/// <summary>Draws among what the intervals do not tell apart. Off unless the published rules name it; the seed is committed before.</summary>
public static class Lottery
{
    /// <summary>Probabilities, their worst-case value and a draw. Identical intervals get identical probabilities.</summary>
    /// <exception cref="ArgumentException">No items; an id twice; low above high; not 1 ≤ top ≤ items.</exception>
    /// <exception cref="InvalidOperationException">MERIT without a solver.</exception>
    public static LotteryResult Of(
        IReadOnlyList<WorthInterval> items, int top, LotteryRule rule, long seed = 1, IProgrammeSolver? solver = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (top < 1 || top > items.Count)
            throw new ArgumentException($"There are {items.Count} items and {top} places; 1 to {items.Count} can be given.", nameof(top));
        if (items.FirstOrDefault(i => !double.IsFinite(i.Low) || !double.IsFinite(i.High) || i.Low > i.High) is { } bad)
            throw new ArgumentException($"{bad.Id}: low must not lie above high.", nameof(items));
        if (items.GroupBy(i => i.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"{twice.Key} stands twice.", nameof(items));

        var sorted = items.OrderByDescending(i => i.High + i.Low).ThenBy(i => i.Id, StringComparer.Ordinal).ToArray();
        var line = items.Select(i => i.Estimate).OrderDescending().ElementAt(top - 1);
        var probability = rule == LotteryRule.Snsf
            ? BySnsf(sorted, top, line)
            : Merit.Probabilities(sorted, top, solver ?? throw new InvalidOperationException("MERIT needs a solver for linear programmes."), ct);
        var taken = Draw(probability, new SeededNormal(seed));
        return new LotteryResult(
            rule, top, WorstOrder.Value(sorted, top, probability), rule == LotteryRule.Snsf ? line : null,
            [.. sorted.Select((item, at) => new LotteryChance(item.Id, item.Low, item.High, probability[at], taken[at]))], seed);
    }

    /// <summary>Above the line: taken. Holding it: equal chances for what is left. When more lie above than there are places, they draw.</summary>
    private static double[] BySnsf(WorthInterval[] items, int top, double line)
    {
        var above = items.Count(i => i.Low > line);
        var across = items.Count(i => i.Low <= line && i.High >= line);
        if (above >= top)
            return [.. items.Select(i => i.Low > line ? (double)top / above : 0)];
        var share = Math.Min(1, (top - above) / (double)Math.Max(1, across));
        return [.. items.Select(i => i.Low > line ? 1 : i.High >= line ? share : 0)];
    }

    /// <summary>Exactly as many as the probabilities add up to, each with its own probability.</summary>
    /// <remarks>Pivotal sampling (Deville, Tillé 1998).</remarks>
    private static bool[] Draw(double[] probability, SeededNormal chance)
    {
        var p = probability.ToArray();
        var held = -1;
        for (var at = 0; at < p.Length; at++)
        {
            if (p[at] is <= 1e-12 or >= 1 - 1e-12)
                continue;
            if (held < 0)
            {
                held = at;
                continue;
            }
            var sum = p[held] + p[at];
            if (sum < 1)
            {
                var first = chance.NextUniform() * sum < p[held];
                (p[held], p[at]) = first ? (sum, 0.0) : (0.0, sum);
                held = first ? held : at;
            }
            else
            {
                var first = chance.NextUniform() * (2 - sum) < 1 - p[at];
                (p[held], p[at]) = first ? (1.0, sum - 1) : (sum - 1, 1.0);
                held = first ? at : held;
            }
            if (p[held] is <= 1e-12 or >= 1 - 1e-12)
                held = -1;
        }
        return [.. p.Select(x => x > 0.5)];
    }
}
