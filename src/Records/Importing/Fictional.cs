using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>Invented bodies for the demo and for tests: both forms, told apart by the row itself.</summary>
internal sealed class Fictional : ISourceAdapter
{
    // The name becomes a folder's name.
    public bool Reads(string source) => source.StartsWith("demo", StringComparison.Ordinal) && source.Length <= 60 && source.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    public ParsedRow Parse(JsonElement line, string source, string raw) =>
        line.TryGetProperty("docid", out _) || !line.TryGetProperty("first_seen", out _) ? DocumentForm.Parse(line, source, raw) : RoleForm.Parse(line, source, raw);
}
