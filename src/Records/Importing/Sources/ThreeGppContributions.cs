using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Contributions name companies; officers of groups that stand among them are left out.</summary>
internal sealed class ThreeGppContributions : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "3gpp-sa2-tdoc", "3GPP", "Contributions to eleven meetings of 3GPP SA2, with the companies that sent them.",
        "Eleven meetings from 2018 to 2024 of one group; companies, no people.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw);
}
