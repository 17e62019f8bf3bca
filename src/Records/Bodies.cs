namespace Palmares.Records;

/// <summary>Which standards body or project a source speaks of; several sources may speak of one.</summary>
public static class Bodies
{
    private static readonly Dictionary<string, string> BySource = RecordSources.All.ToDictionary(source => source.Name, source => source.Body, StringComparer.Ordinal);

    /// <summary>The body's name; for a source that is not listed, the source itself without what it lists (<c>demo-lab-roles</c> is of <c>demo-lab</c>).</summary>
    public static string Of(string source) => BySource.TryGetValue(source, out var body) ? body
        : source.EndsWith("-roles", StringComparison.Ordinal) ? source[..^"-roles".Length] : source;
}
