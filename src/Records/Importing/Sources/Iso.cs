using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Sources;

/// <summary>Two lines with one number are one document. The source writes "updates" towards the later document.</summary>
internal sealed partial class Iso : ISourceAdapter
{
    private static readonly DocumentStyle Style = new()
    {
        Number = Number,
        Relation = type => type == RelationTypes.Updates ? RelationTypes.UpdatedBy : type,
    };

    public RecordSource About { get; } = new(
        "iso", "ISO", "ISO and ISO/IEC standards with committee and stage.",
        "No people. 9,629 numbers stand twice; one copy often lacks the committee or the type.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw, Style);

    private static Numbered Number(string docid) => Form().Match(docid) is { Success: true } number ? new(number.Groups[1].Value, number.Groups[2].Value) : default;

    [GeneratedRegex(@"^(.+?):(\d{4}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
