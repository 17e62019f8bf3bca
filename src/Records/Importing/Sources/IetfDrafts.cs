using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Sources;

/// <summary>Every version is a document; the number without its two last digits is the work.</summary>
internal sealed partial class IetfDrafts : ISourceAdapter
{
    private static readonly DocumentStyle Style = new()
    {
        Number = Number,
    };

    public RecordSource About { get; } = new(
        "ietf-id", "IETF", "Versions of Internet-Drafts with authors and, for most, the affiliation written there.",
        "An affiliation stands on about 88 % of mentions in 2010, on 20 to 22 % from 2012 to 2016 and on 97 % from 2020. The group is read from the draft's name.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw, Style);

    private static Numbered Number(string docid) => Form().Match(docid) is { Success: true } number ? new(number.Groups[1].Value, number.Groups[2].Value) : default;

    [GeneratedRegex(@"^(.+)-(\d{2,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
