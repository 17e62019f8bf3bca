using System.Text.Json;

namespace Palmares.Records;

/// <summary>What a source contributes to a snapshot.</summary>
/// <param name="Hash">Over its canonical rows.</param>
/// <param name="Rows">How many rows each table holds.</param>
internal sealed record SourcePart(string Hash, IReadOnlyDictionary<string, int> Rows)
{
    public int Count(RecordTable table) => Rows.GetValueOrDefault(table.Name);

    public bool Says(SourcePart other) => Hash == other.Hash && Rows.Count == other.Rows.Count && Rows.All(row => other.Rows.GetValueOrDefault(row.Key) == row.Value);
}

/// <summary>The list of what lies in a snapshot's folder, written beside it.</summary>
internal static class SnapshotManifest
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static IReadOnlyDictionary<string, SourcePart> Read(string folder) =>
        JsonSerializer.Deserialize<SortedDictionary<string, SourcePart>>(File.ReadAllText(Name(folder)), Json)!;

    public static void Write(string folder, IReadOnlyDictionary<string, SourcePart> sources) =>
        File.WriteAllText(Name(folder), JsonSerializer.Serialize(new SortedDictionary<string, SourcePart>(sources.ToDictionary(), StringComparer.Ordinal), Json));

    private static string Name(string folder) => Path.Combine(folder, "manifest.json");
}
