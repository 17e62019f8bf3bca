using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Pairs for evaluation: counted, never a fact of the record.</summary>
internal sealed class Gold : ISourceAdapter
{
    public RecordSource About { get; } = new("gold", "evaluation", "Pairs for evaluating linkage, under names that begin with gold-.", "Counted and left out.");

    public bool Reads(string source) => source.StartsWith("gold-", StringComparison.Ordinal);

    public ParsedRow Parse(JsonElement line, string source, string raw) => new(source, raw) { Gold = true };
}
