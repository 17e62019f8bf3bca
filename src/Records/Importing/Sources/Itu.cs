using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Sources;

/// <summary>Editions of a Recommendation; related editions are written without the Sector's prefix.</summary>
internal sealed partial class Itu : ISourceAdapter
{
    private static readonly DocumentStyle Style = new()
    {
        Number = Number,
        GroupOfToday = true,
        Target = target => target.StartsWith("ITU-", StringComparison.Ordinal) ? target : "ITU-T " + target,
    };

    public RecordSource About { get; } = new(
        "itu", "ITU", "ITU-T and ITU-R Recommendations, supplements and questions.",
        "No people. The study group is the owner of today, not the one that wrote the text.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw, Style);

    private static Numbered Number(string docid) => Form().Match(docid) is { Success: true } number ? new(number.Groups[1].Success ? number.Groups[1].Value : number.Groups[4].Value, number.Groups[1].Success ? number.Groups[2].Value + number.Groups[3].Value : number.Groups[5].Value) : default;

    [GeneratedRegex(@"^(ITU-T .+?) \((\d[\d/]*)\)(.*)$|^(ITU-R [A-Z]+\.\d+)-(\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
