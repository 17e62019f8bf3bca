namespace Palmares.Records.Searching;

/// <summary>What a search can be narrowed by.</summary>
public enum RecordFacet
{
    Body,
    Group,
    Role,
    Year,
}

/// <param name="Value">What an address holds.</param>
/// <param name="Label">What a page shows.</param>
internal readonly record struct FacetValue(RecordFacet Facet, string Value, string Label);

/// <summary>Something that can be found: one for each person, series of documents, organisation and group.</summary>
/// <param name="Target">The person's id, the organisation's key, the group's key within its body, or the document's key within <paramref name="Source"/>.</param>
/// <param name="Detail">What tells it from its like: an organisation, a number.</param>
/// <param name="Weight">How many mentions or documents stand behind it; the heavier is shown first.</param>
internal sealed record SearchEntry(RecordKind Kind, string Target, string? Source, string Label, string? Detail, int? Year, int Weight)
{
    /// <summary>All it is known by. Former names are among them: they are matched and never shown.</summary>
    public required IReadOnlyList<string> KnownBy { get; init; }

    public IReadOnlyList<FacetValue> Facets { get; init; } = [];
}
