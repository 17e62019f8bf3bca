using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>People of a public register with the affiliation on each of their RFCs; the years were reckoned and may be one off.</summary>
internal sealed class IetfPeople : ISourceAdapter
{
    public RecordSource About { get; } = new("ietf-people", "IETF", "382 people of the Datatracker with the affiliation on their RFCs.", "Years of affiliation are reckoned to within one year.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => PeopleForm.Parse(
        line, source, raw, span => (span.Number("year")?.ToString(System.Globalization.CultureInfo.InvariantCulture), span.Number("year")?.ToString(System.Globalization.CultureInfo.InvariantCulture)), approximate: true);
}
