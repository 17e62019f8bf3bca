using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Sources;

/// <summary>Some numbers are none (a call, a report): they are kept as they stand and belong to no series.</summary>
internal sealed partial class Ieee : ISourceAdapter
{
    private static readonly DocumentStyle Style = new()
    {
        Number = Number,
    };

    public RecordSource About { get; } = new(
        "ieee", "IEEE", "IEEE, ANSI and AIEE standards and drafts with their committee.",
        "No people; some entries are named by a title in place of a number.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw, Style);

    private static Numbered Number(string docid) => Form().Match(docid) is { Success: true } number ? new(number.Groups[1].Value, number.Groups[2].Success ? number.Groups[2].Value : number.Groups[3].Value) : default;

    [GeneratedRegex(@"^(.*?(?:IEEE|IEC|ISO|ANSI|AIEE)[^/]*?(?:/[A-Z]+ [^/]*?)?)(?:-(\d{4}(?: Redline)?)|/(D-.+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
