namespace Palmares.Awards;

/// <summary>What the nominations of a category are marked by.</summary>
/// <param name="Category">The category whose own they are; null for those of the edition, which categories without own ones share.</param>
public sealed record CriteriaSet(CriteriaVersionId Version, CategoryId? Category, IReadOnlyList<CriterionFacts> Criteria, int ScaleLow, int ScaleHigh)
{
    /// <summary>SHA-256 of the frozen criteria; null while they are a draft.</summary>
    public string? Hash { get; init; }

    /// <summary>Sheets of judges who know little of the field do not count where there are others.</summary>
    public bool LowConfidenceLeftOut { get; init; }

    /// <summary>Whether a sheet was marked by these, and not by those of another category.</summary>
    public bool Covers(IEnumerable<CriterionId> marked) => marked.All(id => Criteria.Any(criterion => criterion.Id == id));
}
