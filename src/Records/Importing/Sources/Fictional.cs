using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Invented bodies for the demo and for tests: both forms, told apart by the row itself.</summary>
internal sealed class Fictional : ISourceAdapter
{
    public RecordSource About { get; } = new("demo", "invented", "Invented bodies for the demo and for tests, under names that begin with demo.");

    // The name becomes a folder's name.
    public bool Reads(string source) => source.StartsWith("demo", StringComparison.Ordinal) && source.Length <= 60 && source.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    public ParsedRow Parse(JsonElement line, string source, string raw) =>
        line.TryGetProperty("docid", out _) || !line.TryGetProperty("first_seen", out _) ? DocumentForm.Parse(line, source, raw) : RoleForm.Interval(line, source, raw);
}
