namespace Palmares.Landscape.Gaps;

/// <summary>How near a programme is to another: what is the same, and what the record does not tell.</summary>
/// <param name="Same">Dimensions on which both state the same.</param>
/// <param name="Unknown">Dimensions not found or not looked for, which could be either.</param>
public sealed record Nearness(AwardRecord Award, int Same, int Different, int Unknown, string? DifferentPurpose)
{
    /// <summary>The range the true number of same dimensions lies in.</summary>
    public (int Low, int High) Range => (Same, Same + Unknown);

    /// <summary>Of the comparable dimensions, the share that is the same; null when none can be compared.</summary>
    public double? Share => Same + Different == 0 ? null : (double)Same / (Same + Different);
}

/// <summary>Which programmes are nearest. The order is by what is known; the range says what is not.</summary>
internal static class Nearest
{
    public static IReadOnlyList<Nearness> Order(IEnumerable<Nearness> all) =>
        [.. all.OrderBy(one => one.DifferentPurpose is not null).ThenByDescending(one => one.Same).ThenBy(one => one.Different).ThenBy(one => one.Award.Id, StringComparer.Ordinal)];

    public static Nearness Of(AwardRecord award, IReadOnlyList<Compared> compared, string? differentPurpose) => new(
        award,
        compared.Count(one => one.Outcome == Comparison.Same),
        compared.Count(one => one.Outcome == Comparison.Different),
        compared.Count(one => one.Outcome is Comparison.NotFound or Comparison.NotLooked),
        differentPurpose);
}
