namespace Palmares.Records;

/// <summary>A source of the record, for coverage, facets and docs/sources.md.</summary>
/// <param name="Name">As the lines name it: <c>ietf-rfc</c>.</param>
/// <param name="Body">The standards body or project: <c>IETF</c>.</param>
/// <param name="Holds">What it holds, one sentence.</param>
/// <param name="Limits">What it does not hold or cannot say, to be shown beside figures; null when nothing is known against it.</param>
public sealed record RecordSource(string Name, string Body, string Holds, string? Limits = null);

/// <summary>The sources that can be read.</summary>
public static class RecordSources
{
    public static IReadOnlyList<RecordSource> All { get; } = [.. Importing.ParseStep.Adapters.Select(adapter => adapter.About)];

    private static readonly Dictionary<string, string> Bodies = All.ToDictionary(source => source.Name, source => source.Body, StringComparer.Ordinal);

    /// <summary>Beginnings of the names of sources that are many; what follows names the body.</summary>
    private static readonly string[] Families = ["relaton-", "table-"];

    /// <returns>The source's body; for a source that is not listed, the source itself without what it lists (<c>demo-lab-roles</c> is of <c>demo-lab</c>).</returns>
    public static string BodyOf(string source) => Bodies.TryGetValue(source, out var body) ? body
        : Array.Find(Families, family => source.StartsWith(family, StringComparison.Ordinal)) is { } begins ? source[begins.Length..].ToUpperInvariant()
        : source.EndsWith("-roles", StringComparison.Ordinal) ? source[..^"-roles".Length] : source;
}
