using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Sources;

/// <summary>Revisions carry an r and a number behind the document's own.</summary>
internal sealed partial class Ogc : ISourceAdapter
{
    private static readonly DocumentStyle Style = new()
    {
        Number = Number,
    };

    public RecordSource About { get; } = new(
        "ogc", "OGC", "Documents of the Open Geospatial Consortium with authors.",
        "No groups and no organisations.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw, Style);

    private static Numbered Number(string docid) => Form().Match(docid) is { Success: true } number ? new(number.Groups[1].Value, number.Groups[2].Success ? number.Groups[2].Value : null) : default;

    [GeneratedRegex(@"^(\d\d-\d{3,}\w*?)(?:r(\d+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
