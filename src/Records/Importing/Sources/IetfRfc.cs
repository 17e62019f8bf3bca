using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Authors are printed as initials and surname; organisations stand among them with kind org.</summary>
internal sealed class IetfRfc : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "ietf-rfc", "IETF", "The RFC series with authors and editors.",
        "Authors are printed as initials and surname, without affiliation.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw);
}
