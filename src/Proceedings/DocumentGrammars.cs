using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Proceedings;

/// <summary>One way in which documents are numbered.</summary>
public sealed record DocumentGrammar(string Name, string Description, Regex Pattern, IReadOnlyList<string> Examples, IReadOnlyList<string> Negatives);

/// <summary>The grammars, in the order in which they are tried. They are data: a new one is a new entry in the file.</summary>
public static class DocumentGrammars
{
    // No text that somebody types may hold the reader for long. The limit is of wall-clock time: far above what a match
    // takes (microseconds), and above what a busy machine may put between two steps of one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Lazy<IReadOnlyList<DocumentGrammar>> Loaded = new(Load);

    public static IReadOnlyList<DocumentGrammar> All => Loaded.Value;

    private static IReadOnlyList<DocumentGrammar> Load()
    {
        using var stream = typeof(DocumentGrammars).Assembly.GetManifestResourceStream("document-number-grammars.json")!;
        using var file = JsonDocument.Parse(stream);
        return [.. file.RootElement.GetProperty("grammars").EnumerateArray().Select(One)];
    }

    private static DocumentGrammar One(JsonElement entry) => new(
        entry.GetProperty("name").GetString()!,
        entry.GetProperty("description").GetString()!,
        new Regex(entry.GetProperty("regex").GetString()!, RegexOptions.CultureInvariant, Patience),
        [.. entry.GetProperty("examples").EnumerateArray().Select(example => example.GetProperty("text").GetString()!)],
        [.. entry.GetProperty("negatives").EnumerateArray().Select(negative => negative.GetString()!)]);
}
