namespace Palmares.Tracking.Outcomes;

/// <param name="Curated">The share in whose identity somebody decided something by hand. Null where it is kept back.</param>
/// <param name="Decisions">Such decisions for each person.</param>
public sealed record CurationEffort(int People, double? Curated, double? Decisions);

/// <param name="Chance">Of at least so many curated laureates, had both sides been treated alike.</param>
/// <param name="Warns">Laureates' records were put in order more carefully: theirs then look longer, and an effect appears where there is none.</param>
public sealed record Ascertainment(CurationEffort Laureates, CurationEffort Comparison, double Chance, bool Warns);

/// <summary>Whether who is who was decided with the same care on both sides.</summary>
/// <remarks>Fisher's exact test, one side, at .05; and whenever the shares lie a quarter apart, which with few laureates the test would miss.</remarks>
public static class AscertainmentRules
{
    public const double Chance = .05;
    public const double Apart = .25;

    public static Ascertainment Of(IReadOnlyCollection<int> laureates, IReadOnlyCollection<int> comparison)
    {
        var (one, other) = (Effort(laureates), Effort(comparison));
        var (marked, markedOther) = (laureates.Count(count => count > 0), comparison.Count(count => count > 0));
        var chance = laureates.Count == 0 || comparison.Count == 0 ? 1 : OutcomeDistributions.HypergeometricAtLeast(marked, laureates.Count, marked + markedOther, laureates.Count + comparison.Count);
        return new Ascertainment(one, other, chance, laureates.Count > 0 && comparison.Count > 0 && (chance < Chance || one.Curated - other.Curated >= Apart));
    }

    private static CurationEffort Effort(IReadOnlyCollection<int> decisions) =>
        decisions.Count == 0 ? new CurationEffort(0, 0, 0) : new CurationEffort(decisions.Count, decisions.Count(count => count > 0) / (double)decisions.Count, decisions.Average());
}
