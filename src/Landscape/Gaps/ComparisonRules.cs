namespace Palmares.Landscape.Gaps;

/// <summary>One programme against another on one dimension, with the reason.</summary>
/// <param name="ReadBy">The proposer's own reading, which stands instead of the computed one; null when computed.</param>
public sealed record Compared(AwardDimension Dimension, Comparison Outcome, string Reason, Attribution? ReadBy = null);

/// <summary>How two programmes compare. States facts and their reasons; judges nothing.</summary>
internal static class ComparisonRules
{
    public static IReadOnlyList<Compared> Compare(AwardRecord subject, AwardRecord other) => [.. AwardDimensions.All.Select(dimension => Compare(subject, other, dimension))];

    public static Compared Compare(AwardRecord subject, AwardRecord other, AwardDimension dimension)
    {
        var (mine, theirs) = (DimensionReading.Of(subject, dimension), DimensionReading.Of(other, dimension));
        if (mine.State == CellState.NotLooked || theirs.State == CellState.NotLooked)
            return new Compared(dimension, Comparison.NotLooked, Unknown("not looked for", mine, theirs, CellState.NotLooked));
        if (mine.State == CellState.NotFound || theirs.State == CellState.NotFound)
            return new Compared(dimension, Comparison.NotFound, Unknown("not found", mine, theirs, CellState.NotFound));
        if (mine.State == CellState.StatedAbsent && theirs.State == CellState.StatedAbsent)
            return new Compared(dimension, Comparison.Same, "Both state that there is none.");
        if (mine.State != theirs.State)
            return new Compared(dimension, Comparison.Different, $"One states that there is none. This: {mine.Text}. Other: {theirs.Text}.");
        return Stated(dimension, mine, theirs);
    }

    /// <summary>Why comparing the two says little; null when they are alike in kind.</summary>
    public static string? DifferentPurpose(AwardRecord subject, AwardRecord other)
    {
        var (mine, theirs) = (Values(subject, "subject"), Values(other, "subject"));
        if (mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs))
            return $"Honours {string.Join(", ", theirs.Order(StringComparer.Ordinal))}, not {string.Join(", ", mine.Order(StringComparer.Ordinal))}.";
        return Family(subject.Kind) != Family(other.Kind) ? $"A {other.Kind}, not a {subject.Kind}." : null;
    }

    private static Compared Stated(AwardDimension dimension, Said mine, Said theirs)
    {
        if (string.Equals(mine.Text, theirs.Text, StringComparison.OrdinalIgnoreCase))
            return new Compared(dimension, Comparison.Same, $"Both state: {mine.Text}.");
        if (mine.Values.Count == 0 || theirs.Values.Count == 0)
            return new Compared(dimension, Comparison.Different, $"In different words; whether the rules differ is for a reader. This: {mine.Text}. Other: {theirs.Text}.");
        return mine.Values.SetEquals(theirs.Values)
            ? new Compared(dimension, Comparison.Same, $"Both: {string.Join(", ", mine.Values.Order(StringComparer.Ordinal))}. This: {mine.Text}. Other: {theirs.Text}.")
            : new Compared(dimension, Comparison.Different, $"This: {mine.Text}. Other: {theirs.Text}.");
    }

    private static string Unknown(string what, Said mine, Said theirs, CellState state) => (mine.State == state, theirs.State == state) switch
    {
        (true, true) => $"Of both {what}.",
        (true, false) => $"Of this programme {what}.{Told(" Other: ", theirs)}",
        _ => $"Of the other {what}.{Told(" This: ", mine)}",
    };

    private static string Told(string who, Said said) => said.Text.Length == 0 ? "" : $"{who}{said.Text}.";

    private static HashSet<string> Values(AwardRecord award, string dimension) => [.. DimensionReading.Of(award, AwardDimensions.Find(dimension)!).Values];

    private static string Family(string kind) => kind.StartsWith("award", StringComparison.Ordinal) || kind.EndsWith("award", StringComparison.Ordinal) ? "award" : kind;
}
