using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>The RFC series. Authors are printed as initials and surname; organisations stand among them with kind <c>org</c>.</summary>
internal sealed class IetfRfc : ISourceAdapter
{
    public bool Reads(string source) => source == "ietf-rfc";

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw);
}
