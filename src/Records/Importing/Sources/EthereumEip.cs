using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Proposals that moved to another series are kept as numbers.</summary>
internal sealed class EthereumEip : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "ethereum-eip", "Ethereum", "Ethereum improvement proposals with authors.",
        "365 proposals moved to the ERC series and stand here as a number and a status only.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw);
}
