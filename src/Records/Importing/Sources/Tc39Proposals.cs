using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Stages are dated by when they were first seen.</summary>
internal sealed class Tc39Proposals : ISourceAdapter
{
    private static readonly DocumentStyle Style = new()
    {
        DatesAreFirstSeen = true,
    };

    public RecordSource About { get; } = new(
        "tc39-proposal", "Ecma TC39", "Proposals of Ecma TC39 with authors and champions, and the day each stage was first seen.",
        "Stages are dated by the history of a list: the decision was that day or earlier.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw, Style);
}
