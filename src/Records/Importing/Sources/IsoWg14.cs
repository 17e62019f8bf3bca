using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Names whose letters were read in a wrong encoding are mended where that can be undone without doubt.</summary>
internal sealed class IsoWg14 : ISourceAdapter
{
    private static readonly DocumentStyle Style = new()
    {
        Name = Encodings.Mended,
    };

    public RecordSource About { get; } = new(
        "iso-wg14", "ISO", "The document register of ISO/IEC JTC 1/SC 22/WG 14.",
        "Authors are mostly surnames.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw, Style);
}
