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
/// largest studentised one, stepwise; an item's rank is bounded by how many it is known to stand below and above.
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
        var all = Enumerable.Range(0, sorted.Length).ToArray();
        var together = Known(sorted, noise, all, coverage, twoSided: true, ct);
        var better = top is null ? null : Known(sorted, noise, all, coverage, twoSided: false, ct);
        return
        [
            .. all.Select(own =>
            {
                var alone = Known(sorted, noise, [own], coverage, twoSided: true, ct);
                return new RankSetOf(
                    sorted[own].Id, sorted[own].Estimate, sorted[own].Se, 1 + sorted.Count(o => o.Estimate > sorted[own].Estimate),
                    SetOf(together, own), SetOf(alone, own), better is null ? null : BelowHow(better, own) < top);
            }).OrderBy(r => r.Rank).ThenBy(r => r.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>[item][other]: +1 when the item is known to stand above the other, −1 below, 0 unknown.</summary>
    private static sbyte[][] Known(Estimated[] items, double[][] noise, int[] about, double coverage, bool twoSided, CancellationToken ct)
    {
        var known = items.Select(_ => new sbyte[items.Length]).ToArray();
        var isAbout = new bool[items.Length];
        foreach (var a in about)
            isAbout[a] = true;
        // One-sided hypotheses are ordered pairs "first is not above second"; two-sided ones unordered pairs.
        var open = (from a in Enumerable.Range(0, items.Length)
                    from b in Enumerable.Range(0, items.Length)
                    where a != b && (twoSided ? a < b && (isAbout[a] || isAbout[b]) : isAbout[a] || isAbout[b])
                    select (a, b)).ToArray();
        while (open.Length > 0)
        {
            ct.ThrowIfCancellationRequested();
            var critical = Critical(items, noise, open, coverage, twoSided);
            var rest = new List<(int, int)>(open.Length);
            foreach (var (a, b) in open)
            {
                var difference = (items[a].Estimate - items[b].Estimate) / Spread(items[a], items[b]);
                if (difference > critical)
                    (known[a][b], known[b][a]) = (1, -1);
                else if (twoSided && -difference > critical)
                    (known[a][b], known[b][a]) = (-1, 1);
                else
                    rest.Add((a, b));
            }
            if (rest.Count == open.Length)
                break;
            open = [.. rest];
        }
        return known;
    }

    private static double Critical(Estimated[] items, double[][] noise, (int A, int B)[] open, double coverage, bool twoSided)
    {
        var scale = Array.ConvertAll(open, p => 1 / Spread(items[p.A], items[p.B]));
        var largest = new double[noise.Length];
        for (var draw = 0; draw < noise.Length; draw++)
        {
            var (own, top) = (noise[draw], double.NegativeInfinity);
            for (var at = 0; at < open.Length; at++)
            {
                var difference = (own[open[at].A] - own[open[at].B]) * scale[at];
                top = Math.Max(top, twoSided ? Math.Abs(difference) : difference);
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

    private static Bounds SetOf(sbyte[][] known, int own) => new(1 + BelowHow(known, own), known.Length - known[own].Count(k => k > 0));

    private static int BelowHow(sbyte[][] known, int own) => known[own].Count(k => k < 0);
}
