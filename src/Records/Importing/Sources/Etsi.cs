using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Sources;

/// <summary>Deliverables in versions; the number ends with version and month.</summary>
internal sealed partial class Etsi : ISourceAdapter
{
    private static readonly DocumentStyle Style = new()
    {
        Number = Number,
    };

    public RecordSource About { get; } = new(
        "etsi", "ETSI", "ETSI deliverables with their technical body.",
        "No people.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw, Style);

    private static Numbered Number(string docid) => Form().Match(docid) is { Success: true } number ? new(number.Groups[1].Value, number.Groups[2].Value) : default;

    [GeneratedRegex(@"^(ETSI \S+ .+?) [Ve][d.]*(\S+) \(\d{4}-\d{2}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
