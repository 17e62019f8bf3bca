namespace Palmares.Judging.Ranking;

/// <summary>An estimate with its standard error; larger is better.</summary>
public sealed record Estimated(string Id, double Estimate, double Se);

/// <summary>Ranks that cannot be ruled out for one item.</summary>
/// <param name="Rank">Rank of the estimate, 1 is best; ties share the better rank.</param>
/// <param name="Simultaneous">Holds for all items together with the coverage asked for.</param>
/// <param name="Marginal">Holds for this item alone.</param>
/// <param name="MayBeTop">Whether the item may be among the best k, for all items together; null when no k was asked for.</param>
public sealed record RankSetOf(string Id, double Estimate, double Se, int Rank, Bounds Simultaneous, Bounds Marginal, bool? MayBeTop);

/// <summary>Confidence sets for ranks from independent estimates.</summary>
/// <remarks>
/// Source: Mogstad, Romano, Shaikh, Wilhelm 2024 (Rev. Econ. Stud. 91): all differences are tested together by the distribution of the
/// largest studentised one, both ways round, stepwise; an item's rank is bounded by how many it is known to stand below and above.
/// For one item alone only its own differences are tested, again both ways round.
/// </remarks>
public static class RankConfidence
{
    /// <summary>Most items: differences grow with the square.</summary>
    public const int MostItems = 400;

    /// <exception cref="ArgumentException">No items, or more than <see cref="MostItems"/>; an id twice; a standard error that is not above 0; coverage not within (0, 1).</exception>
    public static IReadOnlyList<RankSetOf> Of(
        IReadOnlyList<Estimated> items, double coverage = 0.95, int? top = null, int draws = 10_000, long seed = 1, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count is 0 or > MostItems)
            throw new ArgumentException($"There are {items.Count} items; 1 to {MostItems} can be compared.", nameof(items));
        if (items.FirstOrDefault(i => !double.IsFinite(i.Estimate) || !double.IsFinite(i.Se) || i.Se <= 0) is { } bad)
            throw new ArgumentException($"{bad.Id}: the estimate must be a number and its standard error above 0.", nameof(items));
        if (items.GroupBy(i => i.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"{twice.Key} stands twice.", nameof(items));
        if (!(coverage > 0 && coverage < 1))
            throw new ArgumentException("The coverage must lie between 0 and 1.", nameof(coverage));
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 100);

        var sorted = items.OrderBy(i => i.Id, StringComparer.Ordinal).ToArray();
        var noise = Noise(sorted, draws, seed);
        int[] all = [.. Enumerable.Range(0, sorted.Length)];
        var pairs = all.SelectMany(a => all.Where(b => b != a).Select(b => (a, b))).ToArray();
        var together = Above(sorted, noise, pairs, coverage, ct);
        return
        [
            .. all.Select(own =>
            {
                var alone = Above(sorted, noise, [.. pairs.Where(p => p.a == own || p.b == own)], coverage, ct);
                return new RankSetOf(
                    sorted[own].Id, sorted[own].Estimate, sorted[own].Se, 1 + sorted.Count(o => o.Estimate > sorted[own].Estimate),
                    new Bounds(1 + together.Count(k => k[own]), sorted.Length - together[own].Count(k => k)),
                    new Bounds(1 + alone.Count(k => k[own]), sorted.Length - alone[own].Count(k => k)),
                    top is null ? null : together.Count(k => k[own]) < top);
            }).OrderBy(r => r.Rank).ThenBy(r => r.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>[a][b]: whether a is known to stand above b, all pairs asked about together with the coverage.</summary>
    private static bool[][] Above(Estimated[] items, double[][] noise, (int A, int B)[] open, double coverage, CancellationToken ct)
    {
        var known = items.Select(_ => new bool[items.Length]).ToArray();
        while (open.Length > 0)
        {
            ct.ThrowIfCancellationRequested();
            var critical = Critical(items, noise, open, coverage);
            var rest = open.Where(p => (items[p.A].Estimate - items[p.B].Estimate) / Spread(items[p.A], items[p.B]) <= critical).ToArray();
            foreach (var (a, b) in open.Except(rest))
                known[a][b] = true;
            if (rest.Length == open.Length)
                break;
            open = rest;
        }
        return known;
    }

    private static double Critical(Estimated[] items, double[][] noise, (int A, int B)[] open, double coverage)
    {
        var scale = Array.ConvertAll(open, p => 1 / Spread(items[p.A], items[p.B]));
        var largest = new double[noise.Length];
        for (var draw = 0; draw < noise.Length; draw++)
        {
            var (own, top) = (noise[draw], double.NegativeInfinity);
            for (var at = 0; at < open.Length; at++)
            {
                var difference = (own[open[at].A] - own[open[at].B]) * scale[at];
                top = Math.Max(top, difference);
            }
            largest[draw] = top;
        }
        Array.Sort(largest);
        return largest[Math.Min(largest.Length - 1, (int)Math.Ceiling(coverage * largest.Length) - 1)];
    }

    private static double[][] Noise(Estimated[] items, int draws, long seed)
    {
        var chance = new SeededNormal(seed);
        return [.. Enumerable.Range(0, draws).Select(_ => items.Select(i => i.Se * chance.Next()).ToArray())];
    }

    private static double Spread(Estimated a, Estimated b) => Math.Sqrt((a.Se * a.Se) + (b.Se * b.Se));
}
