using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Sources;

/// <summary>A version may stand under several numbers: the release is written in two ways. The work and the version tell them to be one.</summary>
internal sealed partial class ThreeGppSpecs : ISourceAdapter
{
    private static readonly DocumentStyle Style = new()
    {
        Number = Number,
        PeopleOfToday = true,
    };

    public RecordSource About { get; } = new(
        "3gpp", "3GPP", "Versions of 3GPP specifications, with the rapporteur.",
        "The rapporteur is the person of today on every old version; about one version in fourteen stands under two or more numbers.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw, Style);

    private static Numbered Number(string docid) => Form().Match(docid) is { Success: true } number ? new(number.Groups[1].Value, number.Groups[3].Value, number.Groups[2].Success ? number.Groups[2].Value : null) : default;

    [GeneratedRegex(@"^(3GPP \S+ [^:/]+)(?::(.+?))?/([^/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
