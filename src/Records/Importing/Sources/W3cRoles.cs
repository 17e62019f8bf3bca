using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Intervals from daily readings that begin in December 2018: many starts lie before.</summary>
internal sealed class W3cRoles : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "w3c-roles", "W3C", "Chairs and team contacts of W3C groups.",
        "Readings begin in December 2018: 1,069 of 2,419 roles were held already, their true start is earlier.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => RoleForm.Interval(line, source, raw);
}
