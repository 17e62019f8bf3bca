using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>The series split from the improvement proposals.</summary>
internal sealed class EthereumErc : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "ethereum-erc", "Ethereum", "Ethereum application proposals with authors.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw);
}
