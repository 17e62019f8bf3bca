using Palmares.Kernel;
using Palmares.Landscape;

namespace Palmares.Reports.Weights;

/// <summary>A nomination that nobody made, with a mark for each criterion.</summary>
/// <param name="Criterion">The criterion it is strong or weak in; null when it is even.</param>
/// <param name="Before">Weighted mean under the present weights, in points of the scale.</param>
public sealed record InventedNomination(string Kind, string? Criterion, IReadOnlyList<int> Marks, double Before, double After);

/// <param name="Reversed">Pairs of invented nominations whose order turns round.</param>
/// <param name="Pairs">All pairs.</param>
public sealed record WeightImpact(string Title, IReadOnlyList<string> Criteria, IReadOnlyList<int> Before, IReadOnlyList<int> After, IReadOnlyList<InventedNomination> Nominations, int Reversed, int Pairs);

/// <summary>What a proposed change of weights would do, shown on invented nominations only, and never once an edition with these criteria has opened.</summary>
public sealed class ShowWeightImpact(ReadCriteria criteria)
{
    public sealed record Input(TextId Text, IReadOnlyList<int> Weights);

    public async Task<Result<WeightImpact>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        var read = await criteria.RunAsync(input.Text, by, ct);
        if (read.IsError)
            return read.Error;
        if (read.Value.HasOpened)
            return LandscapeErrors.ImpactAfterOpening;
        var before = read.Value.Criteria.Select(one => one.Weight ?? 0).ToList();
        if (before.Sum() == 0)
            before = [.. before.Select(_ => 1)];
        if (input.Weights.Count != before.Count || input.Weights.Any(weight => weight is < 1 or > 100))
            return LandscapeErrors.WeightLimits.At("Weights");
        if (input.Weights.Sum() != 100)
            return LandscapeErrors.WeightsNotWhole.With(input.Weights.Sum()).At("Weights");
        return WeightRules.Compare(read.Value.Title, [.. read.Value.Criteria.Select(one => one.Name)], before, input.Weights);
    }
}

/// <summary>Weighted means of invented nominations under two sets of weights.</summary>
internal static class WeightRules
{
    private const int Even = 3, Strong = 5, Weak = 1;

    public static WeightImpact Compare(string title, IReadOnlyList<string> names, IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        var invented = Invented(names).Select(one => one with { Before = Mean(one.Marks, before), After = Mean(one.Marks, after) }).ToList();
        var pairs = (from a in invented from b in invented where invented.IndexOf(a) < invented.IndexOf(b) select (a, b)).ToList();
        return new WeightImpact(title, names, before, after, invented, pairs.Count(pair => Math.Sign(pair.a.Before - pair.b.Before) * Math.Sign(pair.a.After - pair.b.After) < 0), pairs.Count);
    }

    private static IEnumerable<InventedNomination> Invented(IReadOnlyList<string> names)
    {
        yield return new InventedNomination("even", null, [.. names.Select(_ => Even)], 0, 0);
        foreach (var (kind, mark) in new[] { ("strong", Strong), ("weak", Weak) })
        {
            for (var at = 0; at < names.Count; at++)
            {
                var peak = at;
                yield return new InventedNomination(kind, names[at], [.. names.Select((_, one) => one == peak ? mark : Even)], 0, 0);
            }
        }
    }

    private static double Mean(IReadOnlyList<int> marks, IReadOnlyList<int> weights) => marks.Zip(weights, (mark, weight) => (double)mark * weight).Sum() / weights.Sum();
}
