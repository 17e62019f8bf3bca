using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Affiliations as written, with the organisation somebody took them for. It contains errors: suggestions, not truth.</summary>
internal sealed class IetfAffiliationMap : ISourceAdapter
{
    public RecordSource About { get; } = new("ietfdata-affiliation-map", "IETF", "Some 8,000 affiliations as written and the organisations they may stand for.", "Contains errors: never applied without a steward.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        if (line.Text("raw") is not { } written)
            return ParsedRow.Refuse(source, "raw", "missing");
        return OrganisationForm.Aliases(source, $"{line.Text("table")} {written}", raw, [written], line.Texts("canonical"));
    }
}
