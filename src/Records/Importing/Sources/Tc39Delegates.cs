using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>The register of delegates' initials.</summary>
internal sealed class Tc39Delegates : ISourceAdapter
{
    public RecordSource About { get; } = new("tc39-delegates", "Ecma TC39", "Delegates of Ecma TC39 with their initials.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => PeopleForm.Parse(line, source, raw, _ => default, approximate: false);
}
