using System.Text.Json;

namespace Palmares.Records.Importing;

/// <summary>Chairs and team contacts of W3C groups, from daily readings that begin in December 2018: many starts lie before.</summary>
internal sealed class W3cRoles : ISourceAdapter
{
    public bool Reads(string source) => source == "w3c-roles";

    public ParsedRow Parse(JsonElement line, string source, string raw) => RoleForm.Parse(line, source, raw);
}
